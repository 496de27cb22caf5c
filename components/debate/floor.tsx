import { Arrivals } from "@/components/argument/arrivals";
import type { CardSetting } from "@/components/argument/argument-card";
import { Dock } from "@/components/argument/dock";
import { claimWords, hideWords, rateWords } from "@/components/argument/said";
import type { Side } from "@/components/argument/side-column";
import { SideOfDebate, type SideOfDebateProps } from "@/components/argument/side-of-debate";
import { SideSwitch } from "@/components/argument/side-switch";
import { SidesKey } from "@/components/argument/todo-line";
import { MotionFold } from "@/components/brief/motion-fold";
import { DebateBrief } from "@/components/debate/debate-brief";
import { DebateStrip } from "@/components/debate/debate-strip";
import { DebateTodo } from "@/components/debate/debate-todo";
import { FirstPaper } from "@/components/debate/first-paper";
import { arrivalsWords, phaseEvents, sideEvents } from "@/components/debate/live-words";
import { DebateNotices } from "@/components/debate/notices";
import { OrderForm } from "@/components/debate/order-form";
import { argumentPath, ballotPath, debatePath } from "@/components/debate/paths";
import { toAnswer, viewsOf } from "@/components/debate/views-of";
import { type OwnPapers, paperToCast, VoteCall } from "@/components/debate/vote-call";
import { SideMark } from "@/components/ui/mark";
import { refusalSentence } from "@/lib/account/form-action";
import { whyNotPostArgument } from "@/lib/argument/policy";
import type { DebateArguments } from "@/lib/argument/queries/debate-arguments";
import { claimLength } from "@/lib/argument/schema";
import type { BriefView } from "@/lib/brief/queries/brief";
import { whyNotHideOrRestore } from "@/lib/moderation/policy";
import { t } from "@/lib/words";

export type FloorProps = {
  data: DebateArguments;
  /** The database's time. */
  now: Date;
  brief: BriefView | null;
  /** This person's cast papers; null where none is open. */
  cast: OwnPapers | null;
  /** Address of the live stream. */
  href: string;
  /** Whether visitors may make an account of their own. */
  signUpIsOpen: boolean;
  /** For each side's form. */
  formKeys: Record<Side, string>;
};

/** The floor of a debate: where it stands, what to do now, the two sides that face each other, and the brief beside them. */
export function Floor({ data, now, brief, cast, href, signUpIsOpen, formKeys }: FloorProps) {
  const { debate, standing, sides, page } = data;
  const views = viewsOf(data);
  const obstacle = whyNotPostArgument(standing, debate, null);
  const rating = ratingObstacle(data);
  const setting: CardSetting = { slug: debate.slug, debateId: debate.id, mayHide: !whyNotHideOrRestore(standing, debate), rateWords: rateWords(), hideWords: hideWords() };
  const newest = `${debatePath(debate.slug)}?order=newest`;
  const side = (name: Side): SideOfDebateProps => ({
    side: name, view: sides[name], setting,
    add: obstacle
      ? { obstacle: refusalSentence(obstacle) }
      : {
        formKey: formKeys[name], max: claimLength, words: claimWords(),
        posted: <>{t("argument.posted")}{(sides[name].more || page.from > 0) && <> <a href={`${newest}#side-${name}`}>{t("argument.posted-find")}</a></>}</>,
      },
    more: {
      next: sides[name].more ? `${debatePath(debate.slug)}?order=${page.order}&from=${page.from + sides[name].top.length}#side-${name}` : null,
      first: page.from > 0 ? `${debatePath(debate.slug)}?order=${page.order}#side-${name}` : null,
    },
  });
  return (
    <>
      <DebateStrip debate={debate} now={now} />
      <MotionFold motion={debate.motion} of={t("debate.the-motion")} words={{ read: t("debate.motion-read"), fold: t("debate.motion-fold") }}>
        <DebateTodo data={data} cast={cast} />
      </MotionFold>
      <div className="floor-notices">
        <DebateNotices debate={debate} standing={standing} signUpIsOpen={signUpIsOpen} />
        {rating?.reason === "first-paper" && <FirstPaper debate={debate} standing={standing} />}
        <VoteCall debate={debate} standing={standing} cast={cast} />
      </div>
      <div className="debate">
        <div className="floor">
          <Arrivals href={href} known={views.map(({ id }) => id)} readAgainAt={[...phaseEvents, ...sideEvents]} words={arrivalsWords()}><OrderForm order={page.order} /></Arrivals>
          <SidesKey>
            <SideMark side="for" /> <SideMark side="against" text={t("marks.both")} /> {t("debate.sides-key")}
            {rating && rating.reason !== "first-paper" && <> {refusalSentence(rating)}</>}
          </SidesKey>
          <SideSwitch
            legend={t("debate.switch")} for={{ word: t("marks.for-heading"), count: sides.for.all }} against={{ word: t("marks.against-heading"), count: sides.against.all }}
            brief={brief ? { href: "#brief", label: t("debate.the-brief") } : undefined}
          />
          <div className="sides"><SideOfDebate {...side("for")} /><SideOfDebate {...side("against")} /></div>
        </div>
        {brief && <DebateBrief brief={brief} as="aside" />}
      </div>
      <WriteDock data={data} cast={cast} mayPost={obstacle === null} />
    </>
  );
}

/** What keeps this person from rating at all; what holds for one argument is told there. Staff need no telling. */
function ratingObstacle(data: DebateArguments) {
  const ofAll = ["rating-is-closed", "first-paper", "sign-in-first", "observers-only-read"];
  return viewsOf(data).map(({ obstacles }) => obstacles.rate).find((obstacle) => obstacle && ofAll.includes(obstacle.reason)) ?? null;
}

/** On a phone: what one can write, as far as one can, or the way to the paper that is left to cast: whoever reads far down must see that a ballot is open. */
function WriteDock({ data, cast, mayPost }: { data: DebateArguments; cast: OwnPapers | null; mayPost: boolean }) {
  const answer = toAnswer(data);
  const paper = paperToCast(data.debate, data.standing, cast);
  const links = [
    ...(mayPost ? (["for", "against"] as const).map((side) => ({ href: `#compose-${side}`, label: t(side === "for" ? "debate.dock-for" : "debate.dock-against"), side })) : []),
    ...(paper === "closing" || paper === "options" ? [{ href: ballotPath(data.debate.slug, paper), label: t(paper === "closing" ? "debate.vote-now" : "debate.vote-options"), main: true }] : []),
    ...(answer ? [{ href: `${argumentPath(data.debate.slug, answer.shortId)}#answer`, label: t("debate.dock-answer"), main: true }] : []),
  ];
  return links.length > 0 && <Dock label={t("debate.dock")} links={links} />;
}
