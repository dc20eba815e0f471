/** The keys worth knowing. */
import { useText } from '../text.js'
import { Drawer } from './drawer.js'

export function Keys() {
  const text = useText()
  return (
    <Drawer title={text.keys} width={380}>
      <dl class="keys">
        {text.keyList.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Drawer>
  )
}
