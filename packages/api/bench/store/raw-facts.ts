/** What differs in the SQL of the two: DuckDB's instants are written without a zone. */
export type Dialect = { instant: "timestamptz" | "timestamp" };

/** Where facts come from: an organisation, and of it the rows of a condition. */
export type RawSource = {
  dialect: Dialect;
  organizationId: string;
  /** The end of the data: before it repeat windows have elapsed. */
  asOf: string;
  condition: string;
};

const WAIT = `case when c.channel in ('email', 'web-form') then c.wait_business_seconds else c.wait_seconds end`;
const PROMISE = `case c.channel when 'phone' then 60 when 'chat' then 120 else 28800 end`;

const columnsOf = ({ dialect, asOf }: RawSource): string => `
  c.agent_id, c.team_id, c.channel, c.offered_on, c.abandoned, c.answered_at is not null as answered,
  ${WAIT} as wait, ${PROMISE} as promise, c.handle_seconds, c.reported_resolved, c.reopen_count,
  c.answered_at is not null and c.customer_id is not null and c.handed_over_to is null
    and c.offered_at <= ${dialect.instant} '${asOf}' - interval '7 days' as asked`;

const RATED = `left join ratings r on r.organization_id = c.organization_id and r.contact_id = c.id`;
const RATINGS = `r.friendliness, r.satisfaction`;

/** For few contacts: whether each came back is looked up by the customer. */
export const factsLookedUp = (source: RawSource): string => `
  select ${columnsOf(source)}, ${RATINGS}, exists (
    select 1 from contacts n
    where n.organization_id = c.organization_id and n.customer_id = c.customer_id and n.topic = c.topic
      and n.offered_at > c.offered_at and n.offered_at <= c.offered_at + interval '7 days'
  ) as again
  from contacts c ${RATED}
  where c.organization_id = '${source.organizationId}' and ${source.condition}`;

/** For many contacts: all questions of all customers in one order. */
export const factsInOrder = (source: RawSource): string => `
  select ${columnsOf(source)}, ${RATINGS}, coalesce(lead(c.offered_at) over (
    partition by c.customer_id, c.topic order by c.offered_at, c.id
  ) <= c.offered_at + interval '7 days', false) as again
  from contacts c ${RATED}
  where c.organization_id = '${source.organizationId}' and ${source.condition}`;

/** Without what a wait does not need. */
export const waitsOf = (source: RawSource): string => `
  select ${columnsOf(source)}
  from contacts c where c.organization_id = '${source.organizationId}' and ${source.condition}`;

export const RESOLUTION =
  "count(*) filter (where asked) as resolution_n, count(*) filter (where asked and not again) as resolution_x";
export const FRIENDLINESS =
  "count(friendliness) as rated, count(*) filter (where friendliness >= 4) as top_two";
export const SPEED =
  "count(*) as offered, count(*) filter (where answered) as answered, " +
  "count(*) filter (where abandoned and wait < 5) as short_abandoned, " +
  "count(*) filter (where answered and wait <= promise) as within_promise";
export const PERCENTILES =
  "percentile_cont(0.5) within group (order by wait) filter (where answered) as median, " +
  "percentile_cont(0.9) within group (order by wait) filter (where answered) as p90, avg(wait) filter (where answered) as mean";
