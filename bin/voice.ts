import { join } from 'node:path'
import { Command } from 'commander'
import { allClips } from '../server/front/announcements/index.ts'
import { packageDirectory } from '../server/package-directory.ts'
import { makeVoice } from '../tools/voice/make.ts'

export function voiceCommand(): Command {
  const voice = new Command('voice').description('the clips that boards speak with')
  voice
    .command('make')
    .description('make a whole set with espeak-ng and sox, one word a file')
    .argument('[directory]', 'where to', join(packageDirectory, 'blueprints/voices/id'))
    .option('--words <words>', 'more words, for labels such as “Bilik 3”', '')
    .action(async (directory: string, { words }: { words: string }) => {
      const { clips } = await makeVoice(directory, allClips([words]))
      const seconds = Object.values(clips).reduce((sum, clip) => sum + clip.seconds, 0)
      console.log(`${Object.keys(clips).length} clips, ${seconds.toFixed(1)} s, in ${directory}`)
    })
  return voice
}
