import { expect, test } from 'vitest'
import { intake } from '../../../contract/index.ts'
import { on } from '../../kit/fake-client.ts'
import { citizenSite } from '../index.ts'
import { assets, request, sampleClient, service, ticket, token } from '../sample.ts'

const pageOf = async (papers: intake.Intake['papers']) => {
  const client = sampleClient(on(intake.getMissingPapers, () => ({ ticket, papers })))
  return (await citizenSite(client, assets)(request(`/pekanbaru/t/${token}/papers`)))?.html ?? ''
}
const papers = service.requirements.map((one) => ({ ...one, seenAt: null }))

test('names what to bring, and leads to all requirements and back to the number', async () => {
  const html = await pageOf(papers.slice(0, 1))
  expect(html).toContain(papers[0]?.label)
  expect(html).toContain('Bawa saat Anda datang lagi')
  expect(html).toContain(`href="/pekanbaru/services/${ticket.service.id}"`)
  expect(html).toContain(`href="/pekanbaru/t/${token}"`)
  expect(html).toContain('<meta name="robots" content="noindex"/>')
})

test('says so when everything written was seen', async () => {
  expect(await pageOf([])).toContain('Semua persyaratan tertulis sudah terlihat')
})
