// Caniemail: the data of caniemail.com as it comes, to be parsed before use.
declare module 'caniemail/caniemail.json' {
  const data: unknown
  export default data
}
