// SPDX-License-Identifier: EUPL-1.2
import { entryValid } from "../../../src/domain/rules/cod-03-entry-valid";
import { changedCatalogue } from "../../support/catalogue";
import { describeRule } from "../../support/describe-rule";

/** Gelmer was given up after 2013, with or without an area that took its place. */
const withoutGelmer = (successor: string | null) =>
  changedCatalogue((data) => ({
    ...data,
    dimensions: data.dimensions.map((dimension) => ({
      ...dimension,
      members: dimension.members.map((member) =>
        member.label === "Gelmer-Dyckburg" ? { ...member, validUntil: 2013, successor } : member,
      ),
    })),
  }));

const idOf = (label: string): string =>
  [...changedCatalogue((data) => data).areaById.values()].find((area) => area.label === label)
    ?.id ?? "";

const head = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015] as const;

describeRule(entryValid, {
  accept: [
    {
      name: "an area no catalogue calls old",
      sheet: [head, ["BEV-A01", "insgesamt", "Gelmer-Dyckburg", 1, 2, 3]],
    },
    {
      name: "an old area in the years in which it was used",
      sheet: [head, ["BEV-A01", "insgesamt", "Gelmer-Dyckburg", 1, "", ""]],
      material: { catalogue: withoutGelmer(null) },
    },
    {
      name: "years that are not judged",
      sheet: [head, ["BEV-A01", "insgesamt", "Gelmer-Dyckburg", 1, 2, 3]],
      years: [2013],
      material: { catalogue: withoutGelmer(null) },
    },
  ],
  reject: [
    {
      name: "later figures of an area that has a successor",
      sheet: [
        head,
        ["BEV-A01", "insgesamt", "Gelmer-Dyckburg", 1, 2, 3],
        ["BEV-A01", "männlich", "Gelmer-Dyckburg", 1, 1, ""],
      ],
      material: { catalogue: withoutGelmer(idOf("Handorf")) },
      findings: [
        {
          messageId: "replaced",
          cells: ["E2", "F2", "E3"],
          data: {
            dimension: "area",
            label: "Gelmer-Dyckburg",
            validUntil: 2013,
            values: 3,
            successor: "Handorf",
          },
        },
      ],
    },
    {
      name: "a later figure of an area that has none",
      sheet: [head, ["BEV-A01", "insgesamt", "Gelmer-Dyckburg", 1, "", 3]],
      material: { catalogue: withoutGelmer(null) },
      findings: [{ messageId: "ended", cells: ["F2"] }],
    },
  ],
});
