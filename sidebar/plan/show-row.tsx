import { closeWindow, remote } from '../client.js'
import { useAsking } from '../parts/asking.js'
import { Button } from '../parts/button.js'
import { Trouble } from '../parts/trouble.js'
import type { PlanText } from './plan.js'

interface Props {
  table: string
  id: string
  /** What people call the row, which stands for the id of one that has none yet and cannot be found again. */
  name: string
  text: PlanText
}

/** Selects a row in the sheet and closes the dialog that lies over it. */
export function ShowRow({ table, id, name, text }: Props) {
  const { waiting, fault, ask } = useAsking(text)
  if (id === name) return null
  return (
    <>
      <Button busy={waiting} press={() => ask(() => remote.goTo({ table, id }), closeWindow)}>
        {text.showRow}
      </Button>
      {fault && <Trouble fault={fault} text={text} busy={waiting} />}
    </>
  )
}
