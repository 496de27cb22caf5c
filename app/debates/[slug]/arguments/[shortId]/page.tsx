import type { Metadata } from "next";
import { orErrorPage } from "@/app/_components/or-error-page";
import { DebateFrame } from "@/app/debates/[slug]/_components/debate-frame";
import { followDebate } from "@/app/debates/[slug]/_components/follow";
import { ArgumentOnItsOwn } from "@/components/argument/argument-on-its-own";
import { debatePath } from "@/components/debate/paths";
import { currentViewer } from "@/lib/account/viewer";
import { argumentPage, repliesPerPage } from "@/lib/argument/queries/argument-page";
import { databaseNow } from "@/lib/platform/clock";
import { newShortId } from "@/lib/platform/ids";
import { t } from "@/lib/words";

type Props = PageProps<"/debates/[slug]/arguments/[shortId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { motion } = await followDebate((await params).slug);
  return { title: t("argument.page-title", { motion }) };
}

/** One argument: its way to the motion, what bears on it, and the talk about it. */
export default async function ArgumentPage({ params, searchParams }: Props) {
  const { slug, shortId } = await params;
  const { from: asked } = await searchParams;
  const from = /^\d{1,6}$/.test(String(asked)) ? Number(asked) : 0;
  const { href } = await followDebate(slug);
  const viewer = await currentViewer();
  const page = await orErrorPage(argumentPage(viewer, slug, shortId, from), debatePath(slug));
  return (
    <DebateFrame viewer={viewer} debate={page.debate} standing={page.standing} current="debate" skip={t("argument.skip")}>
      <ArgumentOnItsOwn page={page} now={await databaseNow()} href={href} perPage={repliesPerPage} formKeys={{ answer: newShortId(16), comment: newShortId(16) }} />
    </DebateFrame>
  );
}
