import type { Answers, ElementCode, Profile } from '../../../contract/relations.ts'
import { sql } from '../../base/sql.ts'
import type { Tx } from '../../base/sql.ts'

/** Takes the ticket; false when it was answered before. A twin in flight is waited for by the key itself. */
export async function markAnswered(
  tx: Tx,
  ticket: { id: string; day: string },
  key: string | undefined,
): Promise<boolean> {
  const taken = await tx.query(sql`
    insert into relations.survey (mall, ticket, day, key) values (${tx.mall}, ${ticket.id}, ${ticket.day}, ${key ?? null})
    on conflict do nothing returning 1 as taken`)
  return taken.length > 0
}

/** The key with which a ticket was answered; undefined = it was not. */
export async function findAnswered(tx: Tx, ticket: string): Promise<{ key: string | null } | undefined> {
  const [row] = await tx.query<{ key: string | null }>(
    sql`select key from relations.survey where mall = ${tx.mall} and ticket = ${ticket}`,
  )
  return row
}

export async function insertAnswer(
  tx: Tx,
  answer: { id: string; agency: string; service: string },
  given: Answers,
): Promise<void> {
  await tx.query(sql`
    insert into relations.survey_answer (mall, id, agency, service, persyaratan, prosedur, waktu, biaya, produk,
                                         kompetensi, perilaku, sarpras, pengaduan)
    values (${tx.mall}, ${answer.id}, ${answer.agency}, ${answer.service}, ${given.persyaratan}, ${given.prosedur},
            ${given.waktu}, ${given.biaya}, ${given.produk}, ${given.kompetensi}, ${given.perilaku}, ${given.sarpras},
            ${given.pengaduan})`)
}

export async function insertRespondent(
  tx: Tx,
  row: { id: string; agency: string; slot: string },
  profile: Profile,
): Promise<void> {
  await tx.query(sql`
    insert into relations.survey_respondent (mall, id, agency, slot, sex, age, education, occupation)
    values (${tx.mall}, ${row.id}, ${row.agency}, ${row.slot}, ${profile.sex ?? null}, ${profile.age ?? null},
            ${profile.education ?? null}, ${profile.occupation ?? null})`)
}

/** One more waits; the row stays locked, so no second answer of the agency comes between this count and the group. */
export async function holdOne(tx: Tx, agency: string): Promise<number> {
  const [row] = await tx.query<{ held: number }>(sql`
    insert into relations.survey_group (mall, agency, held) values (${tx.mall}, ${agency}, 1)
    on conflict (mall, agency) do update set held = relations.survey_group.held + 1 returning held`)
  return row?.held ?? 1
}

export async function heldOf(tx: Tx, agency: string): Promise<number> {
  const [row] = await tx.query<{ held: number }>(
    sql`select held from relations.survey_group where mall = ${tx.mall} and agency = ${agency}`,
  )
  return row?.held ?? 0
}

/** All who wait at an agency are counted from this day on. */
export async function countGroup(tx: Tx, agency: string, day: string): Promise<void> {
  await tx.query(sql`
    update relations.survey_answer set counted_on = ${day}
    where mall = ${tx.mall} and agency = ${agency} and counted_on is null`)
  await tx.query(sql`
    update relations.survey_respondent set counted_on = ${day}
    where mall = ${tx.mall} and agency = ${agency} and counted_on is null`)
  await tx.query(
    sql`update relations.survey_group set held = 0 where mall = ${tx.mall} and agency = ${agency}`,
  )
}

/** Sums of one service counted in one month; every figure of the report is made of these. */
export type SumRow = {
  readonly agency: string
  readonly service: string
  readonly month: string
  readonly counted: number
  readonly squares: number
} & Readonly<Record<ElementCode, number>>

export function sumAnswers(tx: Tx, from: string, to: string): Promise<SumRow[]> {
  return tx.query<SumRow>(sql`
    select agency, service, to_char(counted_on, 'YYYY-MM') as month, count(*)::int as counted,
           sum(power(persyaratan + prosedur + waktu + biaya + produk + kompetensi + perilaku + sarpras + pengaduan, 2))::int8
             as squares,
           sum(persyaratan) as persyaratan, sum(prosedur) as prosedur, sum(waktu) as waktu, sum(biaya) as biaya,
           sum(produk) as produk, sum(kompetensi) as kompetensi, sum(perilaku) as perilaku, sum(sarpras) as sarpras,
           sum(pengaduan) as pengaduan
    from relations.survey_answer
    where mall = ${tx.mall} and counted_on between ${from} and ${to}
    group by agency, service, month order by agency, service, month`)
}

export function listHeld(tx: Tx): Promise<{ agency: string; held: number }[]> {
  return tx.query<{ agency: string; held: number }>(
    sql`select agency, held from relations.survey_group where mall = ${tx.mall} and held > 0`,
  )
}

/** Counts by field and code; null = left out. */
export function countRespondents(
  tx: Tx,
  from: string,
  to: string,
): Promise<{ field: string; code: string | null; count: number }[]> {
  return tx.query<{ field: string; code: string | null; count: number }>(sql`
    select f.field, f.code, count(*)::int as count
    from relations.survey_respondent r
    cross join lateral (values ('slot', r.slot), ('sex', r.sex), ('age', r.age), ('education', r.education),
                               ('occupation', r.occupation)) f(field, code)
    where r.mall = ${tx.mall} and r.counted_on between ${from} and ${to}
    group by f.field, f.code`)
}
