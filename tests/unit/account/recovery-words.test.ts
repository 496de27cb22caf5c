import { expect, test } from "vitest";
import { normaliseRecoveryWords, recoveryWordList } from "@/lib/account/recovery-words";

const known = new Set(recoveryWordList);

test("there are 1,024 words, each different: ten bits a word", () => {
  expect(recoveryWordList).toHaveLength(1024);
  expect(known.size).toBe(1024);
});

test("each word is four to seven small letters", () => {
  expect(recoveryWordList.filter((word) => !/^[a-z]{4,7}$/.test(word))).toEqual([]);
});

test("no two words are the same without their last letter, and none is another's plural", () => {
  expect(new Set(recoveryWordList.map((word) => word.slice(0, -1))).size).toBe(1024);
  expect(recoveryWordList.filter((word) => known.has(`${word}s`) || known.has(`${word}es`))).toEqual([]);
});

test("one letter wrong, missing, added or swapped with its neighbour never gives another word of the list", () => {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const slips = (word: string) => [...word].flatMap((letter, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    const swapped = before + after.slice(0, 1) + letter + after.slice(1);
    return [before + after, swapped, ...letters.flatMap((other) => [before + other + after, before + other + letter + after])];
  });
  const near = recoveryWordList.filter((word) => slips(word).some((slip) => slip !== word && known.has(slip)));
  expect(near).toEqual([]);
});

test.each([
  ["acorn river lantern music", "acorn river lantern music"],
  ["  Acorn, RIVER - lantern/music\n", "acorn river lantern music"],
  ["acorn–river·lantern_music.", "acorn river lantern music"],
  ["ａｃｏｒｎ　river\u00a0lantern\u200bmusic", "acorn river lantern music"],
  ["1. acorn river lantern", "1 acorn river lantern"],
  ["acorn river lantern", ""],
  ["acorn river lantern music bridge", ""],
  ["", ""],
  ["a ".repeat(5_000), ""],
])("'%s' is read as '%s'", (typed, words) => {
  expect(normaliseRecoveryWords(typed)).toBe(words);
});
