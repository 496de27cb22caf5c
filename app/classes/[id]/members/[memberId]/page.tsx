import type { Metadata } from "next";
import { orErrorPage } from "@/app/_components/or-error-page";
import { SiteFrame } from "@/app/_components/site-frame";
import { MemberParts } from "@/components/class/member-parts";
import { LocalTime } from "@/components/ui/local-time";
import { currentViewer } from "@/lib/account/viewer";
import { memberPage } from "@/lib/class/queries/member";
import { t } from "@/lib/words";

export const metadata: Metadata = { title: t("people.member-title") };

/** One member, for staff: the name, new words, a second seat of the same person, the role, removing. */
export default async function MemberPage({ params }: PageProps<"/classes/[id]/members/[memberId]">) {
  const { id, memberId } = await params;
  const page = await orErrorPage(memberPage(await currentViewer(), id, memberId));
  const { group, member } = page;
  return (
    <SiteFrame
      nav={[{ href: `/classes/${group.id}`, label: t("debate.nav-desk") }]} mainClass="page read"
      as={{ name: group.standing.name, place: t("class.desk.role", { role: group.standing.role }) }}
    >
      <header className="desk-head">
        <h1><bdi>{member.name}</bdi></h1>
        <p className="label">
          {t("people.member-is", { role: member.role, guest: String(member.isGuest), class: group.name })} {t("people.member-since")} <LocalTime at={member.joinedAt.toISOString()} show="both" />
        </p>
      </header>
      <MemberParts page={page} />
    </SiteFrame>
  );
}
