// Parts name: the global list that the parts of the index put themselves into, and the search page reads.
export const partsName = 'galleyParts'
