// SPDX-License-Identifier: EUPL-1.2
import { expectNoLeaks, type ExcelHost } from "..";
import { partText } from "../package/package-fixture";
import { openPackage, savePackage } from "../package/xlsx-package";
import { change, freshHost, onSheet } from "../support/excel-run";

let host: ExcelHost;

beforeEach(async () => {
  host = freshHost();
  await change((sheet) => {
    const { defaultForAllPages } = sheet.pageLayout.headersFooters;
    defaultForAllPages.centerHeader = "Entwurf";
    defaultForAllPages.rightFooter = "Seite &P von &N";
  });
});

afterEach(() => expectNoLeaks(host));

test("headers and footers are read as they were set", async () => {
  const texts = await onSheet((sheet) => {
    const { defaultForAllPages } = sheet.pageLayout.headersFooters;
    defaultForAllPages.load({ centerHeader: true, leftHeader: true, rightFooter: true });
    return () => [
      defaultForAllPages.centerHeader,
      defaultForAllPages.leftHeader,
      defaultForAllPages.rightFooter,
    ];
  });
  expect(texts).toEqual(["Entwurf", "", "Seite &P von &N"]);
});

test("each stands in its own element of the file, and an emptied one is gone", () => {
  const saved = savePackage({ data: host.data, original: null });
  expect(partText(saved, "xl/worksheets/sheet1.xml")).toContain(
    "<oddHeader>&amp;CEntwurf</oddHeader><oddFooter>&amp;RSeite &amp;P von &amp;N</oddFooter>",
  );
  const opened = openPackage(saved);
  const layout = opened.data.sheets[0]?.pageLayout;
  expect(layout).toEqual(host.data.sheets[0]?.pageLayout);
  if (layout) layout.centerHeader = "";
  expect(partText(savePackage(opened), "xl/worksheets/sheet1.xml")).not.toContain("oddHeader");
});
