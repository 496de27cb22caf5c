/**
 * The election of the mayor of Burlington, Vermont, of 3 March 2009, as its 8,980 ballots rank the three who were left after the first
 * exits: Kiss, Montroll, Wright. Worked out from the published ballots (PrefLib 00005-00000002); 147 rank none of the three. Published of it
 * (electowiki.org/wiki/2009_Burlington_mayoral_election): Kiss is elected by instant runoff, Montroll beats everybody in a duel, and the duels.
 */
export const burlington = `1288, Wright
1081, Kiss > Montroll
962, Kiss > Montroll > Wright
887, Wright > Montroll > Kiss
693, Montroll > Kiss > Wright
639, Montroll > Kiss
626, Wright > Montroll
568, Kiss
488, Montroll > Wright > Kiss
455, Montroll
342, Wright > Kiss > Montroll
279, Montroll > Wright
253, Kiss > Wright > Montroll
153, Wright > Kiss
147,
118, Kiss > Wright
1, Wright > Kiss = Montroll
`;

/** The published duels: votes of the first over the second. */
export const burlingtonDuels = [["Montroll", "Kiss", 4067, 3477], ["Montroll", "Wright", 4597, 3668], ["Kiss", "Wright", 4314, 4064]] as const;
