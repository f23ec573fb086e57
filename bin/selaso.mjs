#!/usr/bin/env node
import { checkNode, ensureBuilt, ensureInstalled } from './ready.mjs'

checkNode()
await ensureInstalled()
await ensureBuilt()
const { main } = await import('../dist/server/selaso.js')
await main(process.argv.slice(2))
