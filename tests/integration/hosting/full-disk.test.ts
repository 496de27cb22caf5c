import { expect, test } from "vitest";
import { z } from "zod";
import { answer } from "@/lib/account/form-action";
import { postArgument } from "@/lib/argument/commands/post-argument";
import { castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { aDebate, aPaper } from "../../support/a-debate";
import { count, rows } from "../../support/ask";

const form = new FormData();
form.set("text", "Talks keep the airfield open");
const textInput = z.object({ text: z.string() });
const full = (table: string) => rows(`
  CREATE OR REPLACE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE disk_full USING MESSAGE = 'could not extend file "base/1/2": No space left on device'; END $$;
  CREATE TRIGGER full_disk BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION full_disk()`);

test("when the disk of the database is full, whoever writes keeps their text and is told; nothing of it is half there", async () => {
  const arguing = await aDebate({ phase: "arguing", students: 1 });
  const voting = await aDebate({ phase: "opening", students: 1 });
  await full("argument");
  await full("turnout"); // the last that a paper writes
  const refused = { status: "refused", message: expect.stringContaining("no room left, so this was not saved") as string, typed: { text: "Talks keep the airfield open" } };
  expect(await answer(textInput, form, async ({ text }) => void await postArgument(arguing.students[0]!, { debateId: arguing.id, parentId: null, relation: "pro", text, formKey: crypto.randomUUID() }))).toMatchObject(refused);
  expect(await answer(textInput, form, async () => void await castOpeningBallot(voting.students[0]!, aPaper(voting.id, "for")))).toMatchObject(refused);
  expect(await count("SELECT count(*) FROM ballot WHERE debate_id = $1", [voting.id])).toBe(0);
  expect(await count("SELECT count(*) FROM argument WHERE debate_id = $1", [arguing.id])).toBe(0);
});
