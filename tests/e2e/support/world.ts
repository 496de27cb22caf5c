import { createHash, randomBytes, randomInt, randomUUID } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import type pg from "pg";
import { put, withDatabase } from "./database";
import { makeDebate, type MadeDebate, type Stage, stages } from "./world-debate";

/** One class with a debate in each of the stages, another without a debate, a third that nobody can join. Sessions are cookies' values. */
export type World = {
  classId: string;
  /** As typed: six characters. */
  code: string;
  emptyClassId: string;
  shutCode: string;
  teacher: string;
  /**
   * Six. In every debate the first has cast all papers that could be cast, and has written; the next three have cast the opening papers
   * of ballots that are over; the last two have done nothing.
   */
  students: string[];
  debates: Record<Stage, MadeDebate>;
};

let world: Promise<World> | undefined;

/** The world of this worker, made when it is first asked for: straight in the tables, of a teacher who is not the site's owner. */
export const theWorld = (): Promise<World> => (world ??= withDatabase(makeWorld));

/** Signs a browser in: from its next request on it is this session's. */
export async function signIn(context: BrowserContext, session: string): Promise<void> {
  await context.addCookies([{ name: "parley-session", value: session, url: process.env.E2E_BASE_URL! }]);
}

async function makeWorld(client: pg.Client): Promise<World> {
  const teacher = { id: randomUUID(), name: "Ms Okafor" };
  await put(client, "user", { id: teacher.id, kind: "account", name: teacher.name, site_role: "teacher", email: `${teacher.id}@school.example`, password_hash: "none" });
  const students = ["Elif T.", "Jonas W.", "Amara D.", "Kofi A.", "Lena F.", "Gabriel P."].map((name) => ({ id: randomUUID(), name }));
  for (const { id, name } of students) await put(client, "user", { id, kind: "guest", name });
  const [main, empty, shut] = [aClass("Year 12 Politics"), aClass("Year 13 Politics"), { ...aClass("Year 11 Politics"), join_open: false }];
  for (const one of [main, empty, shut]) {
    await put(client, "class", one);
    await put(client, "event_counter", { stream_id: one.id });
    await seat(client, one.id, teacher, "teacher");
  }
  for (const student of students) await seat(client, main.id, student, "student");
  const ids = students.map(({ id }) => id);
  const debates: Partial<Record<Stage, MadeDebate>> = {};
  for (const stage of stages) debates[stage] = await makeDebate(client, { classId: main.id, stage, teacherId: teacher.id, studentIds: ids });
  const sessions: string[] = [];
  for (const id of ids) sessions.push(await session(client, id));
  return {
    classId: main.id, code: main.join_code, emptyClassId: empty.id, shutCode: shut.join_code, debates: debates as World["debates"],
    teacher: await session(client, teacher.id), students: sessions,
  };
}

const aClass = (name: string) => ({ id: randomUUID(), name, join_code: newCode(), retention_date: "2099-07-31" });

const newCode = () => Array.from({ length: 6 }, () => "23456789ABCDEFGHJKMNPQRSTUVWXYZ"[randomInt(31)]).join("");

const seat = (client: pg.Client, classId: string, { id, name }: { id: string; name: string }, role: "teacher" | "student") =>
  put(client, "member", { id: randomUUID(), class_id: classId, user_id: id, role, display_name: name, pseudonym: `Pseudonym ${id}` });

/** A session as signing in opens it: the database keeps the digest of what the cookie holds. */
async function session(client: pg.Client, userId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await client.query("INSERT INTO session (id, user_id, expires_at) VALUES ($1, $2, parley_now() + interval '90 days')", [createHash("sha256").update(token).digest("base64url"), userId]);
  return token;
}
