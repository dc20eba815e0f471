/**
 * The second script file of the build with chat: everything of the plain one, and the weekly digest in the team's chat.
 * Loading this file asks Google nothing.
 */
import '../planning.js'
import { googlePoster } from '../google/chat.js'
import { planned, register } from '../work/planned.js'
import { postChats } from './post.js'

const plain = planned()!
register({
  ...plain,
  daily: {
    ...plain.daily,
    postsToChat: true,
    sendApproved: (ports, book, ledger) => [
      ...plain.daily.sendApproved(ports, book, ledger),
      ...postChats(ports, book, ledger, googlePoster),
    ],
  },
})
