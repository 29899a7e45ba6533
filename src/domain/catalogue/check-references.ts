// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "./catalogue";
import type { CatalogueProblem } from "./catalogue-problem";

/** What no schema can say: ids point at something, names are unique, parts of an entry fit together. */
export const checkReferences = (catalogue: Catalogue): readonly CatalogueProblem[] =>
  catalogue.data.indicators.flatMap((indicator, index) =>
    catalogue.fieldById.has(indicator.field)
      ? []
      : [
          {
            path: `indicators[${index}].field`,
            value: indicator.field,
            reason: { code: "unknownReference", kind: "field" },
          },
        ],
  );
