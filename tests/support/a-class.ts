import { randomUUID } from "node:crypto";
import { createClass } from "@/lib/class/commands/create-class";
import { classId, type ClassId } from "@/lib/class/schema";
import type { ClassRole } from "@/lib/generated/prisma/client";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { type Person, someGuests, someTeachers, theOwner } from "./people";

export type AClass = { id: ClassId; code: string; teacher: Person; teachers: Person[]; assistants: Person[]; students: Person[]; observers: Person[] };
export type ClassOptions = { students?: number; teachers?: number; assistants?: number; observers?: number };

/**
 * A class, made by its teacher through the command. The others take their seats in one statement: where joining itself is tried, the
 * test joins.
 *
 * @param options how many of each; `teachers` counts the one who made it, and the owner is that one unless `teachers` is 0
 */
export async function aClass({ students = 3, teachers = 1, assistants = 0, observers = 0 }: ClassOptions = {}): Promise<AClass> {
  const teacher = await theOwner();
  const { classId: made } = await createClass(teacher, { formKey: randomUUID(), name: "Class 10b", teacherName: teacher.name });
  const id = classId.parse(made);
  const { joinCode } = await db().class.findUniqueOrThrow({ where: { id }, select: { joinCode: true } });
  const others = {
    teachers: await seats(id, await someTeachers(teachers - 1), "teacher"),
    assistants: await seats(id, await someGuests(assistants, "Assistant"), "assistant"),
    students: await seats(id, await someGuests(students, "Student"), "student"),
    observers: await seats(id, await someGuests(observers, "Observer"), "observer"),
  };
  return { id, code: joinCode, teacher, ...others, teachers: [teacher, ...others.teachers] };
}

async function seats(to: ClassId, people: Person[], role: ClassRole): Promise<Person[]> {
  await db().member.createMany({
    data: people.map(({ personId, name }) => ({ id: newId(), classId: to, userId: personId, role, displayName: name, pseudonym: `${role} of ${personId}` })),
  });
  return people;
}
