import { closeWindow, remote } from '../client.js'
import { FaultNotice } from '../parts/asking/fault-notice.js'
import { useTask } from '../parts/asking/task.js'
import { Button } from '../parts/button.js'
import { DoneNotice } from '../parts/done.js'
import type { AdoptText, AdoptionReply } from './dialog-types.js'
import { Warnings } from './warnings.js'

interface Props {
  reply: AdoptionReply
  text: AdoptText
  startAgain: () => void
}

/** What was done with a sheet, and what may be done next. */
export function Adopted({ reply, text, startAgain }: Props) {
  const nextTask = useTask(text)
  return (
    <main class="dialog adopt">
      <div class="scrolled middle">
        <FaultNotice task={nextTask} />
        <DoneNotice title={text.done} note={reply.message} isUncertain={reply.warnings.length > 0}>
          <Warnings warnings={reply.warnings} />
          <div class="choices">
            <Button
              className="primary"
              busy={nextTask.waiting}
              press={() => nextTask.ask(() => remote.showSidebar(), closeWindow)}
            >
              {text.seeLate}
            </Button>
            <Button
              busy={nextTask.waiting}
              press={() => nextTask.ask(() => remote.previewLetters(), closeWindow)}
            >
              {text.letters}
            </Button>
            <Button press={startAgain}>{text.another}</Button>
            <Button press={closeWindow}>{text.close}</Button>
          </div>
        </DoneNotice>
      </div>
    </main>
  )
}
