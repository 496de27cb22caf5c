/**
 * The 1,024 words that recovery words are drawn from: ten bits each. Plain English, four to seven letters, easy to spell and to
 * say over a noisy room; none sounds like another word, and no two differ by one letter, so that a slip of the pen gives a
 * word that is not here rather than somebody else's. Nothing is looked up here, so changing the list harms no code given out.
 */
export const recoveryWordList: readonly string[] = `
  absorb academy accent acorn action active actor adapt adjust admire after agile airport album alert alley almond
  alpine amaze amuse anchor animal ankle annual answer antler apricot april apron aquatic arcade arch aroma artist
  asleep athlete atlas author autumn avocado awake award baby backup badge bagel baker balance balcony ballad ballet
  balloon bamboo bandage banjo banner bargain barn barrel bashful basic basket batch battery beacon beak bedroom beehive
  behave bench bicycle binder biology birch bird biscuit bison blanket blazer blend blink bloom blossom blouse bonfire
  bookend boot bottle bottom bounce brace bracket bramble brass bravo bright brisk bronze brook brother brown brush
  bubble bucket buckle budget buffalo bugle builder bumper bundle bunny button buzzer cabbage cabin cable cactus cake
  calm camel camera camp canal canary candle candy canoe canopy canteen canyon capable captain caramel caravan carbon
  card careful cargo caribou carpet carry cartoon carve cascade cashew castle cavern celery cello century ceramic chain
  chalk chamber chance channel chapter chariot charm cheddar cheese cherry chest chimney chisel choice chorus chrome
  chuckle cinema circle circuit circus citrus city classic claw clean clever climate clinic cloak cloth club clump
  cluster coast cobble cobweb cocoa coffee coin collage column comb comedy comet comfort comic comma compass contour
  cookie cool copper copy corner cosmos costume cottage couple courage courier crab cradle crane crayon cream cricket
  crimson crisp crocus crop crouch crowd crumb crunch crystal cuckoo cuddle cupcake curious cushion custard custom
  cutlery cycle daisy dance daring dash dawn dazzle delight delta denim dentist derby desk detail diagram diamond diary
  diesel digit dimple diner diploma dive doctor dodge doll dolphin dome doodle door dormant dotted double dozen dragon
  drawer drawing dress drizzle drum duck dune dustpan eagle early earring earth easel easy echo eclipse eddy edge
  elastic elbow elder element eleven ember emerald empathy enamel engrave enjoy epic equator essay evening explore
  eyebrow fabric fairway falcon fall family famous farm fashion feather feature feline fellow fence fern field fifteen
  fifty film filter firefly first fish fitness fixture flag flannel flash fleece flicker flight flint flipper float
  flock florist fluffy flute foal foggy folder folk food footage forest fortune forty forum fossil frame freckle freezer
  fresh friend fringe frog frost frozen fudge fuel funnel gadget galaxy gallery gallon garage garden garland garlic
  garment garnish gazelle gear gecko genius geology gesture giant gift giggle giraffe girder glacier glad glass glaze
  glider glimmer glisten glitter global globe glory glossy glue goat goblet gold gondola goose gorge gown grammar grand
  granite graph gravel gravy green griddle grocery grove guava guide guitar gully halibut hamlet hammer hammock hamster
  hand happy harmony harvest hawk head heater helmet heron hexagon hickory hiker hilltop hinge history hobby hockey
  hoist holiday hollow honey hoof hope horizon hotel house humble humming hundred hydrant hyphen iceberg icicle icing
  icon idea igloo image index indigo indoor insect inside invite inward island ivory jacket jade jaguar january jazz
  jester jetty jigsaw jingle joke jolly journal journey joyful juggle juice jukebox jump juniper kale kayak kennel
  kettle kindle kingdom kitchen kite kitten kiwi koala lagoon lantern laser lasso lattice laugh laundry laurel leader
  learn lecture lemon lemur leopard letter library lilac lime linen lining lion list lively lizard lobster locker lucky
  luggage lullaby lunar lyric machine magenta magic magpie mailbox major mammal mango mansion mantis maple marble marina
  mariner market marmot marvel mascot mason math meadow medium melody melon memory mentor menu merge mermaid message
  meteor method metro mimic mineral mint mirror mixer model mole monitor month moon mortar mosaic moss motor motto movie
  muffin mural museum music mystery napkin nature navy nectar neon nerve network newborn newt nibble nickel nine nook
  north nourish novel nugget number nurse nutmeg nylon oasis oatmeal object oboe ocean octagon octave october octopus
  office onion online open opinion orange orbit orchard orchid oregano organ ostrich outdoor outer outfit outing outlet
  outside oval oxygen oyster paddle padlock page paint palace pancake panel panther pantry parade parasol parcel parsnip
  partner pastel pasture patio pattern peanut pebble pecan peck pelican pencil pendant penguin pepper perch phone photo
  phrase piano pickle picnic pigment pillar pillow pinball pirate pivot pixel pizza plaid planet plank platter plaza
  pluck plug plumage plume pocket podium poem polar polka pollen pond popcorn potato pottery poultry powder prance
  pretty printer prism profile project promise protein proverb pudding pulley pulse pumpkin pupil puppet puppy purple
  puzzle pyramid quail quarry quarter quest quick quiet quill quiz rabbit radar radio radish raft railway rainbow raisin
  ranch rapid razor recipe record recycle reef refresh refund rejoice remedy ribbon ridge rinse ripe ripple risotto
  roadway robot roller rooster rotate routine rowboat rudder ruffle rugby rule runner runway rustic safari safe salad
  salmon sample sandal sardine satchel satin saturn sawdust scale scarf scarlet scenic scholar school science scoop
  scooter score scout scratch screen scroll scurry seagull seat seaweed second secret secure sesame shadow shallow
  shampoo shawl shelf shelter shine shop shovel shower shrimp shrug signal silk silver sister skater sketch skillet skip
  skylark slab slalom slate sleeve slender slope slumber small smile snack snail snap snooze snorkel snow snug soccer
  social sock soda soft solo sonar song soup south spaniel spark sparrow spatula sphere spider spinach spindle spiral
  spire splash spoke sponge spoon spray spring sprout spruce spur square squash squid staff station statue steam stencil
  stereo stick still stitch stone storm straw street stretch stride student studio study suburb subway sugar sunrise
  sunset supply swan swarm swim swing swirl syrup tablet tadpole tailor talent tape taste taxi teapot tempo tennis
  terrace terrier textile thatch thermos thimble thistle thorn thread three thrush thumb thunder ticket tidy tiger tile
  tinsel tiptoe today token tomato toolbox tooth topaz topic topple torch toucan tractor traffic train tray tremble
  tripod trolley trophy trout trumpet trunk tube tulip turf turnip turtle tweed twelve twenty twig twinkle unicorn
  update upgrade upper upward utensil vanilla vehicle velvet verse victory video view village vinegar vintage vinyl
  viola violin vision visit visual vitamin voice volcano volley voyage waffle wagon walnut walrus waltz wander warmth
  water weaver website weekend welcome wheat whisker window wink winter wiper wisdom wolf wombat wooden word worker
  wreath wrench wrinkle wrist yeast zebra zero zigzag zipper zone zoology zoom
`.trim().split(/\s+/);

const wordsInACode = 4;
const longestTyped = 200; // four words and generous separators; what is longer is not worth looking at

/**
 * Recovery words as they are stored and compared, however they were typed: `Acorn, RIVER - lantern/music` is
 * `acorn river lantern music`. Does not ask whether the words are on the list: a wrong word finds nobody.
 *
 * @returns four words in small letters with one blank between them, or an empty text when there are not exactly four
 */
export function normaliseRecoveryWords(text: string): string {
  if (text.length > longestTyped) return "";
  const words = text.normalize("NFKC").toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== "");
  return words.length === wordsInACode ? words.join(" ") : "";
}
