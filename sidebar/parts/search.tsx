interface Props {
  label: string
  query: string
  search: (query: string) => void
}

/** Finds names in a list. */
export const Search = ({ label, query, search }: Props) => (
  <label class="search">
    <span>{label}</span>
    <input type="search" value={query} onInput={(event) => search(event.currentTarget.value)} />
  </label>
)
