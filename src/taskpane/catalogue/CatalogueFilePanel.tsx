// SPDX-License-Identifier: EUPL-1.2
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import type { Catalogue } from "../../domain/catalogue/catalogue";
import { catalogueUi } from "../../texts/catalogue-ui.de";
import type { CatalogueFile } from "../../usecases/edit-catalogue";
import { usePane } from "../pane-context";
import { CopyButton } from "../shared/CopyButton";
import { FileButton } from "../shared/FileButton";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "4px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  text: { margin: 0 },
});

const FILE_TYPES = ".json";

interface CatalogueFilePanelProps {
  readonly catalogue: Catalogue;
}

/** The catalogue as a file. Panes of Excel on the desktop do not save files reliably; copying works everywhere. */
export const CatalogueFilePanel = ({ catalogue }: CatalogueFilePanelProps): ReactElement | null => {
  const styles = useStyles();
  const saved = useCatalogueFile(catalogue);
  if (!saved) return null;
  return (
    <section className={styles.box} aria-label={catalogueUi.file.title}>
      <h2 className={styles.heading}>{catalogueUi.file.title}</h2>
      <Link href={saved.url} download={saved.file.name}>
        {catalogueUi.file.save(saved.file.name)}
      </Link>
      <CopyButton label={catalogueUi.file.copy} textOf={() => saved.file.text} />
    </section>
  );
};

interface SavedFile {
  readonly file: CatalogueFile;
  readonly url: string;
}

const useCatalogueFile = (catalogue: Catalogue): SavedFile | null => {
  const { useCases } = usePane().deps;
  const [saved, setSaved] = useState<SavedFile | null>(null);
  useEffect(() => {
    let url: string | null = null;
    let isLeft = false;
    void useCases.catalogueFile(catalogue).then((file) => {
      if (isLeft) return;
      url = URL.createObjectURL(new Blob([file.text], { type: "application/json" }));
      setSaved({ file, url });
    });
    return () => {
      isLeft = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [useCases, catalogue]);
  return saved;
};

/** Lays out a catalogue that comes as a file. */
export const TakeFilePanel = (): ReactElement => {
  const styles = useStyles();
  const { deps, actions } = usePane();
  const [message, setMessage] = useState("");

  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setMessage(catalogueUi.file.taking);
    const read = await deps.useCases.readCatalogueFile(await file.text());
    if (read.ok) return actions.layOutCatalogue(read.value);
    const { error } = read;
    setMessage(
      error.type === "notJson" ? catalogueUi.file.notJson : catalogueUi.file.refused(error),
    );
  };
  return (
    <div className={styles.box}>
      <FileButton
        label={catalogueUi.file.take}
        types={FILE_TYPES}
        onFiles={([file]) => void take(file)}
      />
      <p role="status" className={styles.text}>
        {message}
      </p>
    </div>
  );
};
