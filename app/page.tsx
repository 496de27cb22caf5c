import type { Metadata } from "next";
import { MyClasses } from "@/components/class/my-classes";
import { whyNotCreateClass } from "@/lib/account/policy";
import { currentViewer } from "@/lib/account/viewer";
import { briefsFor } from "@/lib/brief/queries/brief";
import { classesOf } from "@/lib/class/queries/classes-of";
import { argumentsPerSide, publicDebates } from "@/lib/debate/queries/debate-list";
import { t } from "@/lib/words";
import { Front } from "./_components/home/front";
import { JoinHere } from "./_components/home/join-here";
import { PublicDebates } from "./_components/home/public-debates";
import { StartAClass } from "./_components/home/start-a-class";
import { SiteFrame } from "./_components/site-frame";

export const metadata: Metadata = { title: { absolute: t("home.title") }, robots: { index: true, follow: true } };

/** The front page: the motion that is open to everybody, the way into a class, the public debates, and what a teacher does. */
export default async function HomePage() {
  const viewer = await currentViewer();
  const [debates, briefs, classes] = await Promise.all([publicDebates(), briefsFor(viewer), classesOf(viewer)]);
  const debate = debates.find(({ example }) => !example);
  const brief = debate ? briefs.find(({ slug }) => slug === debate.briefSlug) : briefs[0];
  const counts = debate && (await argumentsPerSide(debate.id));
  const signedIn = viewer.personId !== null;
  const nav = [
    { href: "#debates", label: t("home.nav-debates") }, { href: "#teachers", label: t("home.nav-teachers") }, { href: "#how", label: t("home.nav-how") },
  ];
  return (
    <SiteFrame nav={nav} skip={t("home.skip")}>
      <Front debate={debate} brief={brief} counts={counts} />
      <div className="front-two">
        <div className="enter">
          {classes.length > 0 && <MyClasses classes={classes} />}
          <JoinHere another={classes.length > 0} signedIn={signedIn} />
        </div>
        <section className="what" id="how" aria-labelledby="what-heading">
          <h2 id="what-heading" className="vh">{t("home.what")}</h2>
          <p className="lede">{t("home.lede")}</p>
          <p className="steps-line">{t("home.steps")}</p>
        </section>
      </div>
      <PublicDebates debates={debates} />
      <StartAClass isTeacher={whyNotCreateClass(signedIn ? viewer : null) === null} />
    </SiteFrame>
  );
}
