import { expect, test } from "vitest";
import { masked } from "../support/leak/masks";

const page = (head: string[], body: string) => `200\ncontent-type: text/html\n\n<html><head>${head.join("")}</head><body>${body}</body></html>`;
const nonce = (letter: string) => `<p nonce="${letter.repeat(22)}==">`;

test("what is drawn anew, and the order in which a head came, make no difference to the leak search", () => {
  expect(masked(page(["<meta name=\"a\"/>", "<title>T</title>"], nonce("x")))).toBe(masked(page(["<title>T</title>", "<meta name=\"a\"/>"], nonce("y"))));
});
test("whatever else differs does: a word of the head, an order in the body, a byte more", () => {
  const one = masked(page(["<title>T</title>"], "<i></i><b></b>"));
  for (const other of [page(["<title>U</title>"], "<i></i><b></b>"), page(["<title>T</title>"], "<b></b><i></i>"), page(["<title>T</title>"], "<i></i><b></b> ")]) expect(masked(other)).not.toBe(one);
});
