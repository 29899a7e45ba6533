// SPDX-License-Identifier: EUPL-1.2
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";

/** A workbook of everything an Amt's file may hold, written by a library that is not ours. */
export const richWorkbook = async (): Promise<Uint8Array> => {
  const workbook = new Workbook();
  workbook.title = "Lieferung";
  workbook.creator = "Amt 61";
  fillDelivery(workbook.addWorksheet("Bevölkerung 2015"));
  fillParameters(workbook.addWorksheet("Parameter", { state: "veryHidden" }));
  addTable(workbook.addWorksheet("Tabelle"));
  workbook.definedNames.add("Parameter!$B$1", "Grenzwert");
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

const fillDelivery = (sheet: Worksheet): void => {
  sheet.addRows([
    ["Gruppe", 2014, 2015, "Änderung"],
    ["insgesamt", 300, 312, { formula: "(C2-B2)*100/B2", result: 4 }],
    ["weiblich", 150, 162.5, { formula: "(C3-B3)*100/B3", result: 8.333333333333334 }],
    ["Ämter & <Orte>", "–", true, { formula: 'IF(B4="–","",1)', result: "" }],
  ]);
  sheet.getRow(1).font = { bold: true, name: "Arial", size: 12, color: { argb: "FF1F4E79" } };
  sheet.getCell("A1").fill = {
    type: "pattern",
    pattern: "solid",
    fgColor: { argb: "FFDDEBF7" },
  };
  sheet.getCell("A1").border = { bottom: { style: "medium", color: { argb: "FF203864" } } };
  sheet.getCell("D2").numFmt = "0.0";
  sheet.getCell("B2").protection = { locked: false };
  sheet.getCell("A4").alignment = { horizontal: "right", wrapText: true, indent: 2 };
  sheet.mergeCells("A6:C7");
  sheet.getCell("A6").value = "Quelle: Stadt Münster";
  sheet.getColumn(1).width = 28.5;
  sheet.getColumn(3).hidden = true;
  sheet.getRow(3).height = 30;
  sheet.getRow(4).hidden = true;
  sheet.getCell("A9").value = { text: "zur Liste", hyperlink: "https://www.stadt-muenster.de/" };
  addRules(sheet);
  sheet.views = [{ state: "frozen", xSplit: 1, ySplit: 1, showGridLines: false }];
  Object.assign(sheet.pageSetup, {
    orientation: "landscape",
    paperSize: 9,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printArea: "A1:D9",
    printTitlesRow: "1:1",
    margins: { left: 0.5, right: 0.5, top: 1, bottom: 1, header: 0.3, footer: 0.3 },
  });
  sheet.headerFooter.oddFooter = "&LStadt Münster&CSeite &P";
};

const addRules = (sheet: Worksheet): void => {
  sheet.getCell("B2").dataValidation = { type: "whole", operator: "greaterThan", formulae: [0] };
  sheet.getCell("C3").note = "bitte prüfen";
  sheet.addConditionalFormatting({
    ref: "B2:C4",
    rules: [
      {
        type: "cellIs",
        operator: "lessThan",
        formulae: [0],
        priority: 1,
        style: { font: { bold: true } },
      },
    ],
  });
};

const fillParameters = (sheet: Worksheet): void => {
  sheet.addRows([
    ["Grenzwert", 10],
    ["Jahr", 2015],
  ]);
};

const addTable = (sheet: Worksheet): void => {
  sheet.addTable({
    name: "IM_T_BEV_01",
    ref: "B2",
    headerRow: true,
    style: { theme: "TableStyleLight1", showRowStripes: true },
    columns: [{ name: "Gruppe", filterButton: true }, { name: "2015" }],
    rows: [
      ["insgesamt", 312],
      ["weiblich", 162],
    ],
  });
};
