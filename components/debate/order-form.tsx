import { type DebateArguments } from "@/lib/argument/queries/debate-arguments";
import { t } from "@/lib/words";

/** In which order the arguments stand; the choice is part of the address. */
export function OrderForm({ order }: Pick<DebateArguments["page"], "order">) {
  return (
    <form className="order" method="get">
      <label htmlFor="order">{t("debate.order")}</label>
      <select className="select" id="order" name="order" defaultValue={order} key={order}>
        <option value="posted">{t("debate.order-posted")}</option>
        <option value="newest">{t("debate.order-newest")}</option>
      </select>
      <button className="btn btn-small" type="submit">{t("debate.order-sort")}</button>
    </form>
  );
}
