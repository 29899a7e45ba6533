// SPDX-License-Identifier: EUPL-1.2
import { bundledCatalogue } from "../../support/catalogue";

describe("loadCatalogue", () => {
  it("accepts the bundled catalogue in full", () => {
    const { data, quantityByCode, areaById } = bundledCatalogue();
    expect(data.indicators).toHaveLength(60);
    expect(data.quantities).toHaveLength(88);
    expect(quantityByCode.get("BEV-A01")?.id).toBe("residents");
    expect(areaById.size).toBe(57);
  });
});
