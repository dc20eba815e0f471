/** Whether a key is part of what somebody types. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('textarea, select, input:not([type=checkbox])') !== null
