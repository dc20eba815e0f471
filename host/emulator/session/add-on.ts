import type { TriggerRecord } from './trigger.js'

/** What an add-on sees of one of its documents. */
interface Document {
  triggers: TriggerRecord[]
}

/**
 * A project that serves several documents, as an editor add-on does: `getProjectTriggers` lists the triggers
 * that the user who runs has in any of them, and each can be deleted from each. Every session to which it is
 * given is one document.
 *
 * @see https://developers.google.com/apps-script/reference/script/script-app#getprojecttriggers
 */
export class AddOn {
  private readonly documents: (() => Document)[] = []

  /** @param document called each time, because a session that was restored has another memory */
  serve(document: () => Document): void {
    this.documents.push(document)
  }
  triggers(): TriggerRecord[] {
    return this.documents.flatMap((document) => document().triggers)
  }
  remove(id: string): void {
    for (const document of this.documents) document().triggers = removeTrigger(document().triggers, id)
  }
}

/** Triggers without the one of that id. */
export const removeTrigger = (triggers: readonly TriggerRecord[], id: string): TriggerRecord[] =>
  triggers.filter((trigger) => trigger.id !== id)
