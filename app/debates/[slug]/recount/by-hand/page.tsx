import type { Metadata } from "next";
import { followDebate } from "@/app/debates/[slug]/_components/follow";
import { HandPages } from "@/components/outcome/hand-pages";
import { WithheldPapers } from "@/components/outcome/withheld-papers";
import { t } from "@/lib/words";
import { openRecount } from "../_components/open-recount";
import { RecountFrame } from "../_components/recount-frame";

type Props = PageProps<"/debates/[slug]/recount/by-hand">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { motion } = await followDebate((await params).slug);
  return { title: t("recount.hand-title", { motion }) };
}

/** A class counts the slips by hand, and the page checks each number; no script is needed, and nothing is stored. */
export default async function ByHandPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { viewer, found } = await openRecount(slug);
  return (
    <RecountFrame viewer={viewer} found={found} heading={t("recount.hand-heading")} below>
      {found.options === null || "withheld" in found.options ? <WithheldPapers options={found.options} /> : found.options.runoff === null
        ? <p className="prose">{t("recount.hand-too-long")}</p>
        : (
          <HandPages
            slug={slug} runoff={found.options.runoff} options={found.options.file.options} typed={firstOfEach(await searchParams)}
            hasTies={found.options.file.papers.some(({ ranking }) => ranking.some((place) => place.length > 1))}
          />
        )}
    </RecountFrame>
  );
}

/** A field that an address names twice counts once. */
const firstOfEach = (params: Record<string, string | string[] | undefined>) => Object.fromEntries(Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]));
