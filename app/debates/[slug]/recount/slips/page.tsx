import type { Metadata } from "next";
import { followDebate } from "@/app/debates/[slug]/_components/follow";
import { Slips } from "@/components/outcome/slips";
import { PrintButton } from "@/components/ui/print-button";
import { t } from "@/lib/words";
import { openRecount } from "../_components/open-recount";
import { RecountFrame } from "../_components/recount-frame";
import { WithheldPapers } from "@/components/outcome/withheld-papers";

type Props = PageProps<"/debates/[slug]/recount/slips">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { motion } = await followDebate((await params).slug);
  return { title: t("recount.slips-title", { motion }) };
}

/** The option papers as slips to print, cut out and count by hand. */
export default async function SlipsPage({ params }: Props) {
  const { viewer, found } = await openRecount((await params).slug);
  const { options } = found;
  return (
    <RecountFrame viewer={viewer} found={found} heading={t("recount.slips-heading")} below>
      {options === null || "withheld" in options ? <WithheldPapers options={options} /> : (
        <Slips file={options.file} print={<PrintButton>{t("recount.print")}</PrintButton>} />
      )}
    </RecountFrame>
  );
}
