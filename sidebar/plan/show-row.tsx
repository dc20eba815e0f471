import { closeWindow, remote } from '../client.js'
import { useAsking } from '../parts/asking.js'
import { Button } from '../parts/button.js'
import { Trouble } from '../parts/trouble.js'
import type { PlanText } from './plan.js'

/** Selects a row in the sheet and closes the dialog that lies over it. */
export function ShowRow({ table, id, text }: { table: string; id: string; text: PlanText }) {
  const { waiting, fault, ask } = useAsking(text)
  return (
    <>
      <Button busy={waiting} press={() => ask(() => remote.goTo({ table, id }), closeWindow)}>
        {text.showRow}
      </Button>
      {fault && <Trouble fault={fault} text={text} busy={waiting} />}
    </>
  )
}
