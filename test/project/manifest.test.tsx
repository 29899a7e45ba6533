// SPDX-License-Identifier: EUPL-1.2
// A .tsx file because tests of that kind run with a DOM, which reads the XML.
import { existsSync, readFileSync } from "node:fs";
import { validateXML } from "xmllint-wasm";
import {
  DEVELOPMENT_URL,
  withBaseUrl,
  withTestIdentity,
} from "../../scripts/manifest-base-url.cjs";
import { RIBBON_REQUESTS } from "../../src/commands/commands";
import { pngSize } from "../support/png-size";

const XML = readFileSync("manifest.xml", "utf8");
const MANIFEST = new DOMParser().parseFromString(XML, "application/xml");
const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const all = (name: string): readonly Element[] => [...MANIFEST.getElementsByTagNameNS("*", name)];
const one = (name: string): Element => {
  const [first, ...others] = all(name);
  if (!first || others.length > 0) throw new Error(`${others.length + 1} elements ${name}`);
  return first;
};
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";
const actionType = (action: Element): string =>
  action.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") ?? "";
const resourcesIn = (list: string): readonly Element[] => [...one(list).children];
const resource = (id: string): Element => {
  const found = ["Images", "Urls", "ShortStrings", "LongStrings"]
    .flatMap(resourcesIn)
    .find((element) => attribute(element, "id") === id);
  if (!found) throw new Error(`no resource ${id}`);
  return found;
};

const schemaFile = (name: string) => ({
  fileName: name,
  contents: readFileSync(`test/support/${name}`, "utf8"),
});
const schemaErrors = async (contents: string): Promise<readonly string[]> => {
  const { errors } = await validateXML({
    xml: [{ fileName: "manifest.xml", contents }],
    schema: [schemaFile("manifest.xsd")],
    preload: [schemaFile("manifest-overrides.xsd"), schemaFile("manifest-basictypes.xsd")],
  });
  return errors.map(({ message }) => message);
};

describe("the schema", () => {
  test("accepts the manifest", async () => {
    expect(await schemaErrors(XML)).toEqual([]);
  });

  test.each([
    ["permission", "ReadWriteDocument<", "Everything<"],
    ["label before the groups", /(<CustomTab[^>]*>)/, '$1<Label resid="Tab.Label" />'],
    ["short-lived runtime", 'lifetime="long"', 'lifetime="short"'],
    ["id in braces", /<Id>(.*)<\/Id>/, "<Id>{$1}</Id>"],
    ["address without https", `"${DEVELOPMENT_URL}/taskpane.html"`, '"http://x/taskpane.html"'],
    ["missing host", /<Hosts>\s*<Host Name="Workbook" \/>\s*<\/Hosts>/, ""],
    ["pane id with a shared runtime", "<SourceLocation resid", "<TaskpaneId>a</TaskpaneId>$&"],
    ["title above 125 characters", 'DefaultValue="Prüfen"', `DefaultValue="${"x".repeat(126)}"`],
  ])("rejects a %s", async (_name, from, to) => {
    const broken = XML.replace(from, to);
    expect(broken).not.toBe(XML);
    expect(await schemaErrors(broken)).not.toEqual([]);
  });
});

describe("identity", () => {
  test("the id is a random GUID, not a placeholder", () => {
    const id = one("Id").textContent ?? "";
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test("the version is that of package.json with a fourth part for the manifest alone", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect((one("Version").textContent ?? "").split(".").slice(0, 3).join(".")).toBe(version);
  });

  test("only SharedRuntime is required, so that an old Excel still reaches our explanation", () => {
    expect(all("Set").map((set) => attribute(set, "Name"))).toEqual(["SharedRuntime"]);
  });
});

describe("references", () => {
  const used = [...MANIFEST.querySelectorAll("[resid]")].map((user) => attribute(user, "resid"));

  test("every resid has its resource and every resource is used", () => {
    const defined = ["Images", "Urls", "ShortStrings", "LongStrings"]
      .flatMap(resourcesIn)
      .map((element) => attribute(element, "id"));
    expect(new Set(used)).toEqual(new Set(defined));
    expect(new Set(defined).size).toBe(defined.length);
  });

  test("titles point at short texts and descriptions at long ones", () => {
    const short = resourcesIn("ShortStrings").map((element) => attribute(element, "id"));
    const long = resourcesIn("LongStrings").map((element) => attribute(element, "id"));
    const labels = [...all("Label"), ...all("Title")].map((user) => attribute(user, "resid"));
    const texts = [...MANIFEST.querySelectorAll("Supertip > Description")];
    expect(labels.filter((id) => !short.includes(id))).toEqual([]);
    expect(texts.filter((user) => !long.includes(attribute(user, "resid")))).toEqual([]);
  });

  test("ids of elements are unique", () => {
    const ids = ["CustomTab", "Group", "Control"]
      .flatMap(all)
      .map((element) => attribute(element, "id"));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("runtime, function file and pane are one and the same page", () => {
    const pages = [one("Runtime"), one("FunctionFile"), ...all("SourceLocation")]
      .map((element) => attribute(element, "resid"))
      .filter((resid) => resid !== "");
    expect(new Set(pages)).toEqual(new Set(["Taskpane.Url"]));
    expect(attribute(resource("Taskpane.Url"), "DefaultValue")).toBe(
      attribute(
        MANIFEST.querySelector("DefaultSettings > SourceLocation") ?? one("Id"),
        "DefaultValue",
      ),
    );
  });

  test("the functions of the buttons are those the program binds", () => {
    const functions = all("FunctionName").map(({ textContent }) => textContent);
    expect(new Set(functions)).toEqual(new Set(Object.keys(RIBBON_REQUESTS)));
  });

  test("the ribbon has one button per function and one that only opens the pane", () => {
    const functions = [...one("CustomTab").querySelectorAll("FunctionName")];
    expect(functions.map(({ textContent }) => textContent).sort()).toEqual(
      Object.keys(RIBBON_REQUESTS).sort(),
    );
    const opening = all("Action").filter((action) => actionType(action) === "ShowTaskpane");
    expect(opening).toHaveLength(1);
  });

  test("the groups are those of the departments, the coordination and the help", () => {
    const groups = all("Group").map((group) => [
      attribute(resource(attribute(group.children[0] ?? group, "resid")), "DefaultValue"),
      group.querySelectorAll("Control").length,
    ]);
    expect(groups).toEqual([
      ["Amt", 4],
      ["Koordination", 3],
      ["Hilfe", 3],
    ]);
  });

  test("the menu of a cell explains the cell", () => {
    const menu = one("OfficeMenu");
    expect(attribute(menu, "id")).toBe("ContextMenuCell");
    expect(menu.querySelector("FunctionName")?.textContent).toBe("zelleErklaeren");
  });
});

describe("addresses and icons", () => {
  const addresses = [...MANIFEST.querySelectorAll("[DefaultValue]")]
    .map((element) => attribute(element, "DefaultValue"))
    .filter((value) => /^\w+:/.test(value));

  test("all addresses lie below one base address, so no further domain is needed", () => {
    expect(addresses.filter((url) => !url.startsWith(`${DEVELOPMENT_URL}/`))).toEqual([]);
    expect(all("AppDomain")).toEqual([]);
  });

  test("every page named is in the source", () => {
    const pages = addresses.filter((url) => url.endsWith(".html"));
    const missing = pages.filter(
      (url) => !existsSync(url.replace(`${DEVELOPMENT_URL}/`, "src/taskpane/")),
    );
    expect(missing).toEqual([]);
  });

  test("every icon of the ribbon has all sizes, and every file has the size it is named for", () => {
    const icons = all("Icon").map((icon) =>
      [...icon.children].map((image) => Number(attribute(image, "size"))),
    );
    expect(icons.length).toBeGreaterThan(0);
    icons.forEach((sizes) => expect(sizes).toEqual(RIBBON_SIZES));
    const wrong = [...MANIFEST.querySelectorAll("Icon > *")].filter((image) => {
      const size = Number(attribute(image, "size"));
      const url = attribute(resource(attribute(image, "resid")), "DefaultValue");
      const found = pngSize(url.replace(`${DEVELOPMENT_URL}/`, ""));
      return found?.[0] !== size || found[1] !== size;
    });
    expect(wrong.map((image) => attribute(image, "resid"))).toEqual([]);
  });

  test.each([
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ])("%s is a PNG of %i pixels", (name, size) => {
    const path = attribute(one(name), "DefaultValue").replace(`${DEVELOPMENT_URL}/`, "");
    expect(pngSize(path)).toEqual([size, size]);
  });
});

describe("languages", () => {
  const localized = [
    ...all("String"),
    one("DisplayName"),
    ...MANIFEST.querySelectorAll("OfficeApp > Description"),
  ];

  test("German stands first and every text has both kinds of English", () => {
    expect(one("DefaultLocale").textContent).toBe("de-DE");
    expect(localized.length).toBeGreaterThan(10);
    const incomplete = localized.filter(
      (text) =>
        [...text.children].map((override) => attribute(override, "Locale")).join() !==
        "en-US,en-GB",
    );
    expect(incomplete.map((text) => text.outerHTML)).toEqual([]);
  });

  test("no English word is left in the German texts", () => {
    const german = localized.map((text) => attribute(text, "DefaultValue"));
    const english = /\b(the|and|sheet|check|help|button|open|create|TODO|Contoso)\b/i;
    expect(german.filter((text) => english.test(text))).toEqual([]);
  });
});

describe("the manifest of a test installation", () => {
  const testXml = withTestIdentity(XML);

  test("stands beside the real one: another id and (TEST) in its names", () => {
    const names = (xml: string): readonly string[] =>
      [...new DOMParser().parseFromString(xml, "application/xml").querySelectorAll("*")].flatMap(
        (element) =>
          element.localName === "DisplayName" || element.getAttribute("id") === "Tab.Label"
            ? [element, ...element.children].map(
                (text) => text.getAttribute("DefaultValue") ?? text.getAttribute("Value") ?? "",
              )
            : [],
      );
    expect(names(testXml)).toHaveLength(6);
    expect(names(testXml).filter((name) => !name.endsWith(" (TEST)"))).toEqual([]);
    expect(testXml).not.toContain(one("Id").textContent);
    expect(testXml).toMatch(/<Id>[0-9a-f-]{36}<\/Id>/);
  });

  test("passes the schema, too", async () => {
    expect(await schemaErrors(testXml)).toEqual([]);
  });
});

describe("moving the manifest to a server", () => {
  test("replaces every address", () => {
    const moved = withBaseUrl(XML, "https://im.stadt-muenster.de/addin/");
    expect(moved).not.toContain("localhost");
    expect(moved).toContain('"https://im.stadt-muenster.de/addin/taskpane.html"');
  });

  test.each(["http://im.stadt-muenster.de", "im.stadt-muenster.de", 'https://x/"', ""])(
    "refuses %p, which Excel would not load",
    (url) => {
      expect(() => withBaseUrl(XML, url)).toThrow("https");
    },
  );
});
