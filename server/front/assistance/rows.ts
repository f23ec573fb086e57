export interface HelpCallRow {
  readonly id: string
  readonly device: string | null
  readonly counter: string | null
  readonly place: string
  readonly zone: string | null
  readonly state: 'ringing' | 'coming' | 'done' | 'withdrawn'
  readonly asked_at: Date
  readonly answered_at: Date | null
  readonly ended_at: Date | null
}
