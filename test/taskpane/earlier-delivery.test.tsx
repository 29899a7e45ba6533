// SPDX-License-Identifier: EUPL-1.2
import { screen } from "@testing-library/react";
import { err, ok } from "../../src/domain/shared/result";
import type { FileProblem } from "../../src/usecases/ports";
import type { CheckRequest, UseCases } from "../../src/usecases/use-cases";
import { checkOutcome } from "../support/pane-fakes";
import { axeViolations, button, renderPane, type RenderedPane } from "../support/render";

const TITLE = "Mit einer früheren Lieferung vergleichen";

interface Compared extends RenderedPane {
  readonly requests: readonly CheckRequest[];
}

const renderOpened = async (useCases: Partial<UseCases> = {}): Promise<Compared> => {
  const requests: CheckRequest[] = [];
  const pane = renderPane({
    checkDelivery: (request) => {
      requests.push(request);
      return Promise.resolve(ok(checkOutcome([], { request, sheets: ["Schule", "2014"] })));
    },
    ...useCases,
  });
  await pane.user.click(screen.getByRole("button", { name: /^Prüfen/ }));
  await pane.user.click(button(TITLE));
  return { ...pane, requests };
};

const file = (name = "Lieferung_2014.xlsx"): File => new File(["PK"], name);

/** Stands behind the button "Datei wählen …". */
const input = (): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!found) throw new Error("There is no way to choose a file.");
  return found;
};

test("a sheet of the workbook is offered once a check has told its names", async () => {
  const { user, requests, container } = await renderOpened();
  expect(screen.queryByRole("combobox")).not.toBeInTheDocument();
  await user.click(button("Dieses Blatt prüfen"));
  await user.selectOptions(screen.getByRole("combobox"), "2014");
  expect(button("Vergleich mit dem Blatt „2014“")).toBeInTheDocument();
  expect(screen.getByText(/Auswahl zum Vergleichen hat sich geändert/)).toBeInTheDocument();
  expect(await axeViolations(container)).toEqual([]);
  await user.click(button("Neu prüfen"));
  expect(requests.at(-1)?.previous).toEqual({ kind: "sheet", name: "2014" });
  expect(screen.queryByText(/Auswahl zum Vergleichen/)).not.toBeInTheDocument();
});

test("a file is read where it is chosen and compared with from the next check on", async () => {
  const { user, requests } = await renderOpened();
  await user.upload(input(), file());
  expect(button("Vergleich mit der Datei „Lieferung_2014.xlsx“")).toBeInTheDocument();
  await user.click(button("Dieses Blatt prüfen"));
  expect(requests[0]?.previous).toMatchObject({
    kind: "file",
    file: { name: "Lieferung_2014.xlsx" },
  });
});

test("nothing is compared any more where the user does not want it", async () => {
  const { user, requests } = await renderOpened();
  await user.upload(input(), file());
  await user.click(button("Nicht vergleichen"));
  expect(button(TITLE)).toBeInTheDocument();
  await user.click(button("Dieses Blatt prüfen"));
  expect(requests[0]).not.toHaveProperty("previous");
});

test.each<[string, FileProblem, RegExp]>([
  ["with a password", { type: "Encrypted", by: "password" }, /mit einem Kennwort verschlüsselt/],
  ["that is damaged", { type: "Damaged", part: "" }, /beschädigt oder unvollständig/],
])("a file %s is told of in a German sentence and not used", async (_name, problem, sentence) => {
  const { user, container } = await renderOpened({
    readDeliveryFile: () => Promise.resolve(err(problem)),
  });
  await user.upload(input(), file());
  expect(
    screen.getByText(/^Die Datei „Lieferung_2014\.xlsx“ wird nicht verwendet\./),
  ).toHaveTextContent(sentence);
  expect(button(TITLE)).toBeInTheDocument();
  expect(await axeViolations(container)).toEqual([]);
});

test("a program part that cannot be loaded is no silence", async () => {
  const { user } = await renderOpened({
    readDeliveryFile: () => Promise.reject(new Error("offline")),
  });
  await user.upload(input(), file());
  expect(screen.getByText(/konnte nicht gelesen werden/)).toBeInTheDocument();
});
