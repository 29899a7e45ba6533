// SPDX-License-Identifier: EUPL-1.2
import { indexCatalogue } from "../../../src/domain/catalogue/catalogue";
import { runRules } from "../../../src/domain/rules/run";
import { valueWithinLimits } from "../../../src/domain/rules/wer-01-value-within-limits";
import { catalogue, deliveryOf, describeRule, type Table } from "../../support/describe-rule";

const head = ["Kennung", "Gruppe", "Gebiet", 2014, 2015] as const;
const city = "Stadt Münster";

describeRule(valueWithinLimits, {
  accept: [
    { name: "zero and a dash", sheet: [head, ["BEV-A01", "insgesamt", city, 0, "-"]] },
    {
      name: "a balance may be negative",
      sheet: [head, ["BEV-A10", "insgesamt", city, -120, 300]],
    },
    {
      name: "a share above 100 % is the base's business",
      sheet: [
        head,
        ["BEV-A06", "insgesamt", city, 200, 200],
        ["BEV-A07", "insgesamt", city, 100, 100],
      ],
    },
    {
      name: "the catalogue leaves the upper limit of an occupancy open",
      sheet: [
        head,
        ["FLU-A04", "insgesamt", city, 200, 200],
        ["FLU-A05", "insgesamt", city, 100, 100],
      ],
    },
    {
      name: "a year that is not judged",
      years: [2015],
      sheet: [head, ["BEV-A01", "insgesamt", city, -5, 5]],
    },
  ],
  reject: [
    {
      name: "a negative count in two years",
      sheet: [head, ["BEV-A01", "insgesamt", city, -300267, -1]],
      findings: [
        {
          messageId: "below",
          cells: ["D2"],
          data: {
            key: { quantity: "residents", group: "total", area: "city", year: 2014 },
            indicator: null,
            value: -300267,
            min: 0,
          },
        },
        { messageId: "below", cells: ["E2"] },
      ],
    },
    {
      name: "a negative value of a rate, whose base another department delivers",
      sheet: [head, ["KJH-A01", "insgesamt", city, -300, 320]],
      findings: [{ messageId: "below", cells: ["D2"] }],
    },
    {
      name: "a negative base",
      sheet: [head, ["BEV-A09", "insgesamt", city, -300, 320]],
      findings: [{ messageId: "below", cells: ["D2"] }],
    },
  ],
});

describe("limits that another catalogue may set", () => {
  type Hard = readonly [number | null, number | null];

  /** Messages and facts with other hard limits for one indicator. */
  const judgedWith = (indicator: string, [min, max]: Hard, sheet: Table) => {
    const indicators = catalogue.data.indicators.map((known) =>
      known.id === indicator
        ? { ...known, plausible: { ...known.plausible, hard: [min, max] as const } }
        : known,
    );
    const result = runRules([valueWithinLimits], {
      catalogue: indexCatalogue({ ...catalogue.data, indicators }),
      delivery: deliveryOf({ sheet }),
      years: [2014, 2015],
      department: null,
    });
    return result.findings.map(({ messageId, data }) => ({ messageId, data }));
  };

  test("an upper limit alone", () => {
    const sheet = [head, ["KUL-A01", "insgesamt", city, 1000, 1001]];
    expect(judgedWith("KUL-01", [null, 1000], sheet)).toMatchObject([
      { messageId: "above", data: { value: 1001, max: 1000, indicator: null } },
    ]);
  });

  test("both limits", () => {
    const sheet = [head, ["KUL-A01", "insgesamt", city, 5, 1001]];
    expect(judgedWith("KUL-01", [10, 1000], sheet)).toMatchObject([
      { messageId: "between", data: { value: 5, min: 10, max: 1000 } },
      { messageId: "between", data: { value: 1001 } },
    ]);
  });

  test("an occupancy is judged as the rate it is", () => {
    const sheet = [
      head,
      ["FLU-A04", "insgesamt", city, 150, 160],
      ["FLU-A05", "insgesamt", city, 100, 100],
    ];
    expect(judgedWith("FLU-04", [0, 150], sheet)).toMatchObject([
      { messageId: "above", data: { indicator: "FLU-04", value: 160, max: 150 } },
    ]);
  });
});
