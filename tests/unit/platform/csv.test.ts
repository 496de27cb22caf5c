import { expect, test } from "vitest";
import { csvCell, csvFile } from "@/lib/platform/csv";

test.each(["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "＝1", "=HYPERLINK(\"http://x\")"])("a name like %j is no formula in a spreadsheet", (name) => {
  expect(csvCell(name)).toMatch(/^"'/);
});

test("quotes, commas and line ends stay in their cell", () => {
  expect(csvCell('Ada "the", one\nname')).toBe('"Ada ""the"", one\nname"');
});

test("a number is a number, a negative one too", () => expect([csvCell(3), csvCell(-3)]).toEqual(["3", "-3"]));

test("a file begins with a byte order mark and ends each line as RFC 4180 has it", () => {
  expect(csvFile([["Name", "Arguments"], ["Ødegård", 2]])).toBe('\uFEFF"Name","Arguments"\r\n"Ødegård",2\r\n');
});
