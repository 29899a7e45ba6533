// SPDX-License-Identifier: EUPL-1.2
import type { DepartmentId } from "../../../src/domain/catalogue/catalogue";
import { bundledCatalogue } from "../catalogue";
import { type DepartmentFile, fillQuestionnaire, issueQuestionnaires } from "./fill-questionnaires";
import { inventedDeliveries } from "./invented-deliveries";
import { asHalves, asList, asYearColumns, closed, mistyped } from "./returned-files";

/** What comes back of the Erhebungsbögen: most as they went out, some as what the departments keep for themselves. */
export interface Circle {
  /** Every Erhebungsbogen, filled without an error. */
  readonly filled: readonly DepartmentFile[];
  /** What arrives at first. */
  readonly returned: readonly DepartmentFile[];
  /** Whose files hold errors that are sent back, and the files without them. */
  readonly corrected: readonly DepartmentFile[];
  /** What is right in the end, by `figureInYear`. */
  readonly figures: ReadonlyMap<string, number>;
}

/** Errors that nobody has handed in as open points. */
export const SENT_BACK: readonly DepartmentId[] = ["10", "36"];
/** One open point, an odd sum, that is true. */
export const WITH_OPEN_POINT: DepartmentId = "50";
const REASON = "Bei zwei Personen ist das Geschlecht nicht erfasst";

export const makeCircle = async (): Promise<Circle> => {
  const figures = inventedDeliveries(bundledCatalogue());
  const filled: DepartmentFile[] = [];
  for (const file of await issueQuestionnaires()) {
    filled.push(await fillQuestionnaire(file, figures));
  }
  const returned: DepartmentFile[] = [];
  for (const file of filled) returned.push(...(await returnFile(file)));
  return {
    filled,
    returned,
    corrected: filled.filter(({ department }) => SENT_BACK.includes(department)),
    figures: new Map([...figures, [ODD_TOTAL, 335]]),
  };
};

const ODD_TOTAL = "old-age-income-foreign total city 2015";

type Return = (file: DepartmentFile) => Promise<readonly DepartmentFile[]>;

const RETURNS: Readonly<Record<DepartmentId, Return>> = {
  "10": async (file) => [await mistyped(file, ["staff", "total", 2015], "k. A.")],
  "36": async (file) => [await mistyped(file, ["naturalisations", "sex:male", 2015], 900)],
  "40": async (file) => [await asYearColumns(file)],
  "41": async (file) => [await closed(file, "")],
  "50": async (file) => {
    const odd = await mistyped(file, ["old-age-income-foreign", "total", 2015], 335);
    return [await closed(odd, REASON)];
  },
  "51": async (file) => [await asList(file)],
  "53": (file) => asHalves(file, "school-entry-examined"),
};

const returnFile = async (file: DepartmentFile): Promise<readonly DepartmentFile[]> => {
  const change = RETURNS[file.department];
  return change ? change(file) : [file];
};
