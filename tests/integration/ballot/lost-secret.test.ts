import { afterEach, expect, test } from "vitest";
import { castOptionBallot } from "@/lib/ballot/commands/cast-options";
import { castClosingBallot, castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { aDebate, aPaper, moveTo } from "@/tests/support/a-debate";
import { answerOf } from "@/tests/support/answer-of";
import { count } from "@/tests/support/ask";
import type { Person } from "@/tests/support/people";

const secret = process.env.PARLEY_SECRET;
const loseSecret = () => { process.env.PARLEY_SECRET = "made anew after the old one was lost"; };
afterEach(() => { process.env.PARLEY_SECRET = secret; });

test("whoever has cast under a secret that was lost cannot cast again, and stays counted once", async () => {
  const debate = await aDebate({ phase: "opening", students: 2 });
  const [ada, ben] = debate.students as [Person, Person];
  await castOpeningBallot(ada, aPaper(debate.id, "for"));
  loseSecret();
  expect(await answerOf(castOpeningBallot(ada, aPaper(debate.id, "against")))).toBe("closed: paper-under-another-key");
  expect(await answerOf(castOpeningBallot(ben, aPaper(debate.id, "against")))).toBe("done");
  expect(await count("SELECT count(*) FROM ballot WHERE debate_id = $1", [debate.id])).toBe(2);
  expect(await count("SELECT count(*) FROM turnout WHERE debate_id = $1", [debate.id])).toBe(2);
});

test("so with the closing and the option paper; whoever had not cast these does so under the new one", async () => {
  const debate = await aDebate({ phase: "opening", students: 1 });
  const [ada] = debate.students as [Person];
  await castOpeningBallot(ada, aPaper(debate.id, "for"));
  await moveTo(debate, "closing");
  loseSecret();
  expect(await answerOf(castClosingBallot(ada, aPaper(debate.id, "for")))).toBe("done");
  process.env.PARLEY_SECRET = secret;
  expect(await answerOf(castClosingBallot(ada, aPaper(debate.id, "against")))).toBe("closed: paper-under-another-key");
  expect(await answerOf(castOptionBallot(ada, { debateId: debate.id, ranking: [["withdraw"]] }))).toBe("done");
  loseSecret();
  expect(await answerOf(castOptionBallot(ada, { debateId: debate.id, ranking: [] }))).toBe("closed: paper-under-another-key");
  expect(await count("SELECT count(*) FROM option_ballot WHERE debate_id = $1", [debate.id])).toBe(1);
});
