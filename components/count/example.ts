/** The textbook's four cities of Tennessee that would be its capital, each hundredth of the voters a paper. */
export const exampleBallots = `42, Memphis > Nashville > Chattanooga > Knoxville
26, Nashville > Chattanooga > Knoxville > Memphis
15, Chattanooga > Knoxville > Nashville > Memphis
17, Knoxville > Chattanooga > Nashville > Memphis
`;

/** The same five papers in two ways of writing them. */
export const shortRankings = "3, A > B = C\n2, C";
export const shortColumns = "count,A,B,C\n3,1,2,2\n2,,,1";
