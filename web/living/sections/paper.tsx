import type { ReactNode } from 'react'
import type { printing } from '../../../contract/index.ts'
import { PaperTicket } from '../../kit/parts/paper.tsx'
import { Qr } from '../../kit/parts/qr.tsx'
import { Part, Section } from '../specimen.tsx'
import type { View } from '../view.ts'

const sample: printing.Paper = {
  locale: 'id',
  hall: 'Mal Pelayanan Publik Kota Contoh',
  title: 'Nomor antrean Anda',
  number: 'A1-012',
  service: 'Penerbitan KTP elektronik baru',
  agency: 'Dinas Kependudukan dan Pencatatan Sipil',
  zone: { letter: 'A', name: 'Kependudukan' },
  where: 'Lantai 1 · Gerai G01, G02',
  priority: 'Prioritas: Lansia 60+',
  ahead: '3 orang di depan Anda',
  expected: 'Perkiraan dipanggil 10–20 menit lagi',
  fee: 'Layanan gratis',
  link: 'https://mpp.example.go.id/contoh',
  scan: 'Pindai untuk memantau antrean di ponsel',
  issued: 'Selasa, 24 November 2026, 09.00 WIB',
  complaint: 'Pengaduan: meja informasi',
  copy: 'Cetakan ke-2',
}

/** What comes out of a printer, and the code on it. */
export function Paper({ view: { words } }: { view: View }): ReactNode {
  return (
    <Section id="paper" title={words.paper}>
      <div className="l-paper">
        <Part name="PaperTicket">
          <PaperTicket paper={sample} qrLabel={words.qr} for="preview" />
        </Part>
        <Part name="Qr">
          <Qr text={sample.link} label={words.qr} />
        </Part>
      </div>
    </Section>
  )
}
