import { MyWords } from "@/components/class/my-words";
import { wordsKeptHere } from "@/lib/class/my-words";
import { t } from "@/lib/words";

/** Under one's name, while they stand on this device: the four words of this class, and the way to say that they are written down. */
export async function KeptWords({ classId }: { classId: string }) {
  const words = await wordsKeptHere(classId);
  if (words === null) return null;
  return (
    <MyWords words={words.split(" ")} label={t("class.words.mine")}>
      <p className="pop"><a href={`/classes/${classId}/words`}>{t("class.words.to-page")}</a></p>
    </MyWords>
  );
}
