"""Given names that are borne by one sex far more often than by the other.

Knows names as words only, never a person: evidence for "he" and "she", and
for a capitalised word being somebody's name. A name common to both is absent.

Source: the frequencies of given names in the 1990 United States census (US
Census Bureau, public domain), kept where one sex has twelve times the other's
share; with names usual in Britain, Ireland, Europe, South and East Asia, the
Arab world and Africa, collected by hand.
"""

from typing import Final

MALE: Final = frozenset(
    """
    aaron abdallah abdel abdelaziz abdul abdullah abdulrahman abe abel abhishek
    abraham abram abubakar adalberto adam adan adebayo adekunle aditya adolfo adolph
    agustin ahmad ahmed ajay ajit akash akhilesh akihito akinwumi akira al alan
    alasdair alastair albert alberto alden aldo alec alejandro aleksandr aleksei
    alessandro alex alexander alexandre alexei alfonso alfonzo alfred alfredo
    alistair allan allen alonso alonzo alphonse alphonso alton alvaro alvin amado
    amar ambrose amir amit amos anand anatoly anderson andre andreas andrei andres
    andrew andriy andy angelo angelos angus anibal anil anirudh anthony antione
    antoine anton antone antonio antony antwan anutin anwar archie arden arjun
    arkady arlen arlie armand armando armin arnold arnoldo arnulfo aron arron arthur
    arturo arun arvind asa ashish ashok ashraf ashwin asif atal atiku augustus
    aurelien aurelio ayman aziz babajide babatunde bambang baptiste barack barnaby
    barney barrett barry bart barton bartosz bashar basil bassam beau ben benedict
    benigno benito benjamin bennett benny benoit benton bernard bernardo bernie bert
    bertram bhupesh bilal bill billy bjarne bjorn blaine blake bo bob bobby bogdan
    bola booker boris boyce boyd boyko brad bradford bradley bradly brady branden
    brandon brant brendan brendon brent brenton bret brett brian brice brock
    broderick brooks bruce bruno bryan bryant bryce bryon buck bud buddy buford burl
    burt burton buster byron caleb callum calvin carl carles carlo carlos carlton
    carmelo carmine carter cecil cedric cedrick cesar chad chadwick chance charles
    charley charlie chas chase chauncey chester chet chetan chidi chinedu christoper
    christoph christophe christopher chuck chukwuemeka ciaran clarence clark claud
    claude claudio clay clayton clement clemente cletus cliff clifford clifton clint
    clinton clyde cody cole coleman colin collin colm colton conor conrad cordell
    corey cormac cornelius cornell cortez cory coy craig cristobal cristopher curt
    curtis cyril cyrus dafydd daisuke dalton damian damien damion damon dan dane
    danial daniel danilo danny dante darell daren darin dario darius daron darrel
    darrell darren darrick darrin darron darryl darwin daryl dave david davis dean
    deandre deangelo declan deepak del delbert delmar delmer demarcus demetrius
    denis dennis derek derick derrick deshawn desmond devendra dewayne dewey dewitt
    dexter diarmuid dick diego dieter dillon dimitri dinesh dino dirk dmitri dmitry
    dmytro domenic domingo dominic dominick don donald donn donnell donny donovan
    donte dorsey doug douglas douglass doyle drew duane dudley duncan dustin dwain
    dwayne dwight dylan eamon eamonn earl earle earnest ebuka ed eddie eddy edgar
    edgardo edison edmond edmund edmundo eduard eduardo edward edwardo edwin efrain
    efren elbert elden eldon eldridge eli elias elijah eliseo elliot elliott ellis
    ellsworth elmer elmo eloy elroy elton elvin elvis elwood emanuel emeka emerson
    emery emil emile emilio emmett emmitt emory enoch enrico enrique enzo eoin
    erasmo eric erich erick erik ernest ernesto ernie ernst errol ervin erwin
    esteban ethan etienne euan eugene eugenio eusebio evan everett everette evgeny
    ewan ezekiel ezequiel ezra fabian fabrice fahad faisal farhan faustino fausto
    fawad federico felipe felix felton femi ferdinand ferenc fergus fermin fernando
    fidel filiberto filip fletcher florencio florentino florian floyd forest forrest
    foster francesco francisco francois frank franklin franklyn frans fraser fred
    freddy frederic frederick fredric fredrick freeman friedrich fritz fumio gabor
    gabriel galen ganesh gareth garfield garland garret garrett garry garth gary
    gaston gautam gavin gaylord genaro gene gennady geoffrey georg george georgi
    geraint gerald geraldo gerard gerardo gerhard german ghassan giacomo gianni gil
    gilbert gilberto giles gino giorgio giovanni giuseppe glen glenn godwin gonzalo
    gopal goran gordon govind grady graeme graham graig grant granville greg gregg
    gregor gregorio gregory grover guillaume guillermo gunther gus gustav gustavo
    guy habib hadi hafiz hai haider hakan hakeem hal hamid hamish hamza hank hans
    harald harish harlan harland harley harold haroun harris harrison harry haruki
    harvey hasan hassan hayden haywood heath hector heiko heinrich heinz helmut
    hemant henrik henry herb herbert heriberto herman herschel hershel hideki
    hilario hilton himanshu hipolito hiram hiro hiroshi hobert homer horace horacio
    horst hosea hosni hossein howard hoyt hubert huey hugh hugo humberto hung hunter
    husain hussain hussein huw hyman iain ian ibrahim idris ieuan ignacio igor ike
    ikenna ilya imad imran iqbal irfan irvin irving irwin isaac isaiah isaias isiah
    isidro ismael ismail isreal issac istvan ivan jacek jacinto jack jacob jacques
    jagdish jairam jake jakob jamaal jamal jamar jamel james jamison janez janos
    jared jarod jarred jarrett jarrod jarvis jason jasper javier jawad jay jayson jc
    jeb jed jeff jefferey jefferson jeffery jeffrey jeffry jens jerald jeramy jere
    jeremiah jeremy jermaine jerold jerome jeromy jerrell jerrod jerrold jerry jess
    jesse jesus jim jimmy jinping jiri joachim joao joaquin jochen joe joel joesph
    joey johan johannes john johnathan johnathon johnny johnson joko jomo jon jonah
    jonas jonathan jonathon joost jordon jorg jorge jose josef joseph josh
    joshua josiah jospeh josue jozef juan judson jules julian julio julius junichiro
    junior jurgen justin kagiso kamal karan kareem karim karl karthik kaspar kazuo
    keenan keir keiran keith kelvin ken kendrick keneth kenji kenneth kennith kenny
    kent kenta kenton keqiang kermit keven kevin khaled khalid khalil kieran kieth
    king kip kirill kirk kishore klaus kofi koji kojo konrad konstantin
    korey kory kostas kraig krishna kristian kristofer kristopher krzysztof kunal
    kurt kurtis kwabena kwame kwasi kwesi kyle kyriakos lachlan lalit lamar lamido
    lamont lance landon lanny larry lars laszlo laurence laurent lawerence lawrence
    lazaro leandro leif leland lemuel len lenard lenny leo leon leonard leonardo
    leonel leonid leopoldo leroy les lester leszek levi lewis liam lino linwood
    lionel lloyd lon long lonnie lonny lorenzo louis lowell loyd luca lucas luciano
    lucien lucio lucius ludwig luigi luis luke luther lyle lyman lyndon lynwood mac
    maciej mack mahathir mahesh mahmoud mahmud majid major maksim malcolm malcom
    malik manfred manish manmohan manoj mansour manual manuel marc marcel marcelino
    marcellus marcelo marcin marco marcos marcus marek margarito mariano mario mark
    markus marlin marlon marquis marshall martin marvin marwan masahiro mason
    mateusz mathew mathias matt matteo matthew matthias maurice mauricio maurizio
    mauro max maxime maximo maxwell maynard mckinley mehdi mel melvin merlin mervin
    michael michal michale micheal miguel mikael mike mikel mikhail milan miles
    milford millard milo milton miquel miroslav mitch mitchel mitchell mitt mo
    modesto mohamed mohammad mohammed mohan moises monroe monte monty morris
    morton mose moses moshe mpho muhammad muhammadu mukesh mukul munir murray
    murtaza musa mustafa myles myron nabil nadeem najib naoto napoleon narayan
    naresh nasser nathan nathanael nathanial nathaniel naveen nawaz neal
    ned neil nelson nestor neville newt newton niall nicholas nick nickolas nicolae
    nicolas nigel nikhil nikolai nitin nitish nnamdi noah noble noe nolan norbert
    norberto norman normand norris obinna octavio odis oisin okechukwu olaf oleg
    oleksandr oleksiy olen olin oliver olivier olusegun oluwaseun omar omer
    omprakash ondrej oren orlando orval orville osama oscar oskar osvaldo oswaldo
    otis otto owain owen pablo padraig palmer pankaj panos parvez pascal pasquale
    patrick paul pavel pavlo pawel pedro percy perry pete peter petr petro phil
    philip philippe phillip pierre piers piotr piyush porfirio porter prakash pramod
    prashant pratap praveen prayut preston prince qasim quentin quincy quintin
    quinton radek radoslaw rafael rafiq rahim rahul raila rainer raj rajat rajeev
    rajesh rajiv rajnath rakesh raleigh ralph ram ramesh ramiro ramon rand randal
    randall randell randolph randy ranjit raphael rashad rashid raul ravi ray
    rayford raymon raymond raymundo recep reed reggie reginald reid reinaldo
    reinhard renaldo renato reuben rex rey reyes reynaldo rhett rhodri rhys ricardo
    rich richard richie rick rickey ricky rico rigoberto riley rishi riyad rob robby
    robert roberto robt rocco rocky rod roderick rodger rodney rodolfo rodrick
    rodrigo rogelio roger rohan rohit roland rolando rolf rolland romain roman romeo
    ron ronald ronnie ronny roosevelt rory roscoe rosendo ross roy royal royce
    ruairi ruben rubin rudolf rudolph rudy rueben rufus rupert ruslan russ russel
    russell rustam rusty ryan saad sachin saeed sajid sal saleh salim salman
    salvador salvatore sam sami samir sammy samual samuel sander sanford sanjay
    sanjeev santo satish satoshi satya saul scot scott scotty seamus sean sebastian
    sebastien sergei sergey sergio serhiy seth seymour shad shahid shane shashi
    shaun shehbaz sheldon shelton sherman sherwood shigeru shinji shinzo shivraj
    shon sid siddharth sidney silas silvio simon sipho siyabonga sizwe slavoj
    slobodan solomon sonny sourav spencer stan stanford stanislav stanley stanton
    stefan stefano stephan stephen sterling steve steven stewart stuart subhash
    sudhir sunil suresh surya svein sven sylvester tad tadeusz tahir
    takashi takeshi talal tanner tarek tariq taro tarun tayyip ted teddy tejashwi
    tendai teodoro terence terrance terrell terrence thabo thad thaddeus themba
    theodore theron thomas thurman tibor tim timmy timothy titus tobias tod todd tom
    tomas tomasz tommy toney tony torsten toshiro travis trent trenton trevor trey
    tristan troy truman tuan tunde ty tyler tyree tyrell tyron tyrone tyson uche
    uddhav uhuru ulrich ulysses umberto umesh usman uwe vadim valentin valery vance
    varun vasily vaughn venkaiah vern vernon vicente victor vijay vikas vikram
    viktor vinay vince vincent vincenzo vinod virat virgilio vishal vitali vitaly
    vito vivek vladimir vladislav volodymyr von vyacheslav wade waldo wale waleed
    walid walker wallace wally walter walton ward warner warren waylon wayne weldon
    wendell werner wes wesley weston wilber wilbert wilbur wilburn wiley wilford
    wilfred wilfredo will willard william williams willian willis willy wilmer
    wilson wilton wim winford winfred winston wm wojciech wolfgang woodrow wyatt
    xavier yahya yann yannis yashwant yasser yasuo yemi yevgeny yogendra
    yoshihide younis yousef youssef yoweri yukio yuri yusuf zachariah zachary
    zachery zack zackary zaheer zahid zane zhao ziad zoltan zoran zweli
    """.split()
)

FEMALE: Final = frozenset(
    """
    aarti abbey abbie abby abena abigail ada adaeze adaobi addie adela adelaida
    adelaide adele adelina adeline adell aditi adriana adriane adrianna adrianne
    adrienne adwoa agatha agnes agnieszka aida aileen aimee aisha aishwarya aisling
    akiko akosua alaina alana alanna alba alberta albina alda alecia alejandra alene
    alesha alesia aleta aletha alexa alexandra alexandria alfreda alice alicia alina
    aline alisa alisha alison alissa aliyah alka allene allie allison allyson alma
    alpha alta altagracia althea alvina alyce alyson alyssa ama amaka amal amalia
    amanda amara amber ambika amelia ami amie amina amira amparo amrita amy ana
    anabel ananya anastasia andra andria angela angelia angelica angelina angeline
    angelique angelita angie anh anissa anita anjali anjana anke ankita ann anna
    annabelle annamarie anne annegret anneke anneliese annemarie annetta annette
    annie annmarie antionette antoinette antonette anushka aoife aparna araceli
    aracely archana ardis ardith aretha ariana arleen arlene arline armida artie
    arundhati asha ashlee ashleigh ashley ashton asma astrid athena audra audrey
    augusta aura aurelia aurelie aurora autumn ava avis ayanda ayanna
    ayesha bambi barb barbara barbra barkha beata beate beatrice beatriz becky belen
    belinda bella belle belva benita bernadette bernadine bernice berniece bernita
    berta bertha bertie beryl bess bessie beth bethany betsy bette bettie bettina
    betty bettye beulah beverley beverly bhavna bianca birdie birgit birgitte blanca
    blanch blanche bobbi bonita bonnie bonny bozena brandi brandie brandy breanna
    brenda brenna briana brianna brianne bridget bridgett bridgette brigette
    brigitte britney brittani brittany brittney brook brooke bukola bushra busisiwe
    caitlin caitlyn callie camilla camille candace candelaria candi candice candida
    candy caoimhe cara caren cari caridad carina carissa carla carleen carlene
    carlotta carly carman carme carmel carmela carmelita carmella carmen carol
    carole carolee caroline carolyn carrie caryl caryn carys casandra cassandra
    cassie catalina catharine catherine cathie cathleen cathrine cathryn cathy
    catina catrina catriona cecelia cecile cecilia celeste celestine celia celina
    celine chanda chanel chantal chantel charisse charity charla charleen charlene
    charline charlotte charmaine chasity chastity chelsey chelsie cheri cherie
    cherly cherry cheryl cheryle chiamaka chiara chidinma chimamanda chioma chiquita
    chiyo chloe chrissy christa christal christen christi christiane christie
    christin christina christine christy chrystal cindi cindy cinthia claire clara
    clare clarice clarissa claudette claudia claudine clementine clodagh coleen
    colette colleen collette concepcion concetta condi connie constance
    consuelo cora coral corazon cordelia cori corina corine corinna corinne cornelia
    corrie corrine cortney cristal cristina cristine cristy crystal cynthia daisy
    dalia damaris danelle danette daniela daniella danielle danita danna danuta
    daphne dara darci darcy daria darla darleen darlene dawn dawna dayna deana deann
    deanna deanne debbie debby debi debora deborah debra debrah deena deepa deepika
    deidra deidre deirdre delfina delia delilah della delma delois delores deloris
    delphine demetria dena denice denise desiree dessie destiny devika dian diana
    diane diann dianna dianne dina dinah dionne divya dixie dollie dolly dolores
    dominga dominika dona donita donna dora dorcas doreen dorene doretha dori
    dorinda doris dorota dorothea dorothy dorris dortha dorthy dottie dovie
    dulce earlene earline earnestine easter ebony edie edith edna edwina edythe
    effie efua eileen eilidh eimear ekta elaina elaine elba elda eleanor eleanore
    elena elenor eleri elia elida elif elinor elisa elisabeth elise elissa eliza
    elizabeth elizebeth elke ella ellen ellie elma elnora eloisa eloise elouise elsa
    elsie elva elvia elvira elyse emilia emilie emily emma ena enid enriqueta era
    erica ericka erika erin erlinda erma erna ernestina ernestine esi esmeralda
    esperanza essie estela estella estelle ester esther ethel etta eugenia eula
    eulalia eunice eva evangelina evangeline eve evelyn evette evie evonne ewa
    fabienne fabiola faith fannie fanny farah farida farrah fatima fatou fauzia fawn
    fay faye federica felecia felicia felicita felicitas felipa felisha fern
    filomena fiona flor flora florence florine flossie floy folake fran frances
    francesca francine francisca francoise freda frederique freida freja frieda
    funke funmilayo gabriela gabriele gabriella gabrielle gail galina garnet gay
    gayatri gaye gayla geeta gemma gena geneva genevieve genoveva georgette
    georgiana georgianna georgie georgina geraldine gerda geri germaine gerri gertie
    gertrude ghada gilda gillian gina ginevra ginger ginny giorgia gisela giselle
    gita giulia gladys glenda glenna gloria goldie grace gracie graciela grainne
    gregoria greta gretchen griselda gudrun guillermina gussie gwen gwendolyn habiba
    hafsa hailey hala haley halima hallie hanan hanna hannah hanne harini harriet
    harriett harriette haruka hattie haydee hayley hazel heather heidi heike helen
    helena helene helga hellen hema henrietta herlinda hermelinda herminia hester
    hilary hilda hilde hildegard hillary hina hiroko holli hollie holly hope
    hortencia hortense huda huma ida idella ifeoma ila ileana ilene ilhan ilse ima
    iman imelda imogen imogene ina indira indra ines inez inge ingeborg ingrid iola
    iona ione irene irina iris irma isabel isabell isabella isabelle isla iva ivana
    ivanka ivette ivonne ivy jacinda jacklyn jaclyn jacque jacquelin jacqueline
    jacquelyn jacquline jada jade jadwiga jaimie jami jamila jana jane janeen janel
    janell janelle janet janette janice janie janina janine janis janna jannette
    jannie jaqueline jasmin jasmine jaya jayme jayne jeana jeane
    jeanetta jeanette jeanie jeanine jeanna jeanne jeannette jeannie jeannine jemima
    jena jenelle jenifer jeniffer jenna jennette jenni jennie jennifer jenny jeri
    jerri jerrie jesica jessica jill jillian jo joan joanie joann joanna joanne
    jocelyn jodi jodie joelle joellen johanna johnna jolanta joleen jolene joni
    jonnie josefa josefina josephina josephine josette josie jovita joy joyce
    joycelyn juana juanita judi judith judy juli julia juliana julianna julianne
    julie juliet juliette jung justina justine jutta jyoti kaitlin kaitlyn kaja
    kajal kala kamala kami kanika kara kareena karen kari karin karina karissa karla
    karol karolyn karon karrie karyn kassandra katarina katarzyna kate katelyn
    katharina katharine katherine katheryn kathi kathie kathleen kathrine kathryn
    kathy katie katina katja katrina katy kavita kay kaye kayla keely keiko keisha
    kelli kellie kellyanne kelsey kemi kendra keri kerri kerrie kerstin kesha keshia
    khadija kia kimberlee kimberley kimberly kimiko kira kirsten kisha kitty
    komal kori krista kristal kristen kristi kristie kristin kristina kristine
    kristy krystal krystle krystyna kumiko kyla kylie kyong kyra kyung lacey lacie
    ladonna lakeisha lakesha lakeshia lakisha lakshmi lalitha lamia lan lana laquita
    lara larisa larissa lashanda lashawn lashonda lata latanya latasha latifa
    latisha latonia latonya latosha latoya latrice latricia laura laure laureen
    laurel lauren lauretta laurette lauri laurie lavina lavon lavonne lawanda layla
    lea leah leann leanna leanne leatrice leeann leila leilani leisa lela lelia lena
    leni lenora lenore leola leona leone leonor leonora leora leota lerato lesa
    lessie leta letha leticia letitia lettie lia libby lida lidia liesbeth
    lieselotte lila lilia lilian liliana lillian lillie lilly lily lina linda
    lindiwe lindsay lindy linnea linnie lisa lise lisette lissette liz liza lizabeth
    lizbeth lizette lizzie ljubica lois lola lolita lona lora loraine lorena lorene
    lorenza loretta lori lorie lorine lorna lorri lorrie lottie louann louella
    louisa louise lourdes lovie lowri luann luanne lubna lucia lucie lucila lucile
    lucille lucinda lucretia lucy luella luisa lula lulu lura luz lydia lyn lynda
    lyndsey lynette lynne lynnette lyudmila ma maarja mabel mable mackenzie
    madeleine madeline madelyn madge madhuri madonna mae maeve magda magdalena
    magdalene maggie magnolia maha mai mairead maja majorie makeda maki malala
    malgorzata malinda malissa mallory mamata mamie mandi mandy maneka manisha manon
    manuela mara maranda marcela marcelina marcella marcelle marci marcia marcie
    marcy margaret margarethe margarette margarita marge margery margie margo margot
    margret margrethe marguerite mari maria mariah mariam marian mariana mariann
    marianna marianne maribel maricela marie marietta marija mariko marilee marilyn
    marilynn marina marine marisa marisela marisol marissa marit marita maritza
    marjorie marjory marla marlena marlene marlyn marlys marnie marquerite marquita
    marsha marta martha marti martina martine marva marvel mary maryam maryann
    maryanne marybeth maryellen maryjane marylin marylou masako mathilde matilda
    matilde mattie maud maude maudie maura maureen maurine mavis maxie maxine maya
    maybelle mayme mayra meagan meaghan meena meenakshi meera megan
    megawati megha meghan mei melania melanie melba melina melinda melisa melissa
    mellisa mellissa melodie melody melony melva melvina mercedes meredith merry
    meta mette mhairi mi mia micaela michaela michele michell michelle michiko
    midori migdalia milagros mildred millicent millie mimi mina mindy minerva minnie
    mira miranda mireille mireya miriam mirian mirna missy misti misty mittie mitzi
    mollie molly mona monica monika monique morag mozelle mukta muriel myra myriam
    myrna myrtis myrtle nadezhda nadia nadine naima najat najla nakia naledi namrata
    nan nanci nancy nandini nanette nannette nannie naoko naomi nasreen natalia
    natalie natasha nathalie natividad nedra neelam neha nelda nele nell nellie
    nelly nena nereida nettie neva ngozi nia niamh nichole nicki nicole nidhi niki
    nikki nila nilda nina nirmala nisha nita nneka noelle noemi nola nomsa
    nomvula nona noor nora noreen noriko norma nosipho noura nova novella nydia
    obiageli oby octavia odessa ofelia ok oksana ola olena oleta olga olive olivia
    olufunke oma omotola ona opal ophelia ora oralia orla orpha paige palesa pallavi
    pam pamala pamela pansy paola patrica patrice patricia patsy patti pattie patty
    paula paulette paulina pauline pearl pearlie pearline peggie peggy penelope
    pennie penny perla petra philippa phillis philomena phoebe phumzile phuong
    phylis phyliss phyllis pilar pippa polly pooja poppy portia prachi pragya
    pratibha precious preeti pricilla princess priscilla priti priya priyanka
    prudence queen rabia rachael racheal rachel rachelle radha rae rafaela raisa
    ramona randi rani rania raquel rasha rashida rashmi raven reba rebeca rebecca
    rebekah reem regina reiko reina rekha rena renae renata renate renee renita
    renuka reta retha reva reyna rhea rhian rhiannon rhoda rhonda richa richelle
    rima rita ritu robbin roberta robyn rochelle rocio roisin roma romona rona ronda
    roopa rosa rosalba rosalee rosalia rosalie rosalina rosalind rosalinda rosalyn
    rosanna rosanne rose roseann roseanna roseanne rosella roselyn rosemarie
    rosemary rosetta rosie rosina rosita roslyn rowena roxana roxane roxann roxanna
    roxanne roxie rubina ruby rubye ruth ruthann ruthie sabina sabine sabrina
    sachiko sadie saima sakshi sakura salina sallie sally salma samantha samatha
    samira sana sanaa sandi sandra sangeeta sanjuana sanjuanita sanna santa saoirse
    sara sarah sarita sasha saskia saundra sayaka scarlett seema segolene selena
    selina selma seren serena shabana shaina shalini shalonda shameka shamika shana
    shanda shanna shanon shanta shante shantel shanti shara shari sharla sharlene
    sharmila sharon sharonda sharron sharyn shauna shawna shayla shayna shazia
    sheena sheila shelia shelley shelli shellie shelly sheree sheri
    sherie sherita sherri sherrie sherrill sherry sheryl shiela shilpa shirlene
    shirley shobha shonda shreya sian sierra sigrid silke silvia simonetta simphiwe
    sinead siobhan smriti sneha socorro sofia soledad solveig sonali sondra sonia
    sonja sonya soon sophia sophie stacey staci stacia stacie starla starr stefanie
    stella stephanie stephany stephenie sucheta sudha sue suella sumaya sumitra
    summer sun sunita sunny susan susana susanna susannah susanne sushma susie suzan
    suzanna suzanne suzette svetlana swati sybil sylvia sylvie tabatha tabitha
    tamara tameka tamela tamera tami tamika tammi tammie tammy tamra tamsin tana
    tania tanisha tanvi tanya tara taryn tasha tatiana tawana tawanda tawnya teena
    temitope tena tera teresa terese teresita teressa teri terra terri terrie tessa
    tessie thandi thandiwe thangam thea theda thelma theodora theresa therese thuy
    tia tiana tiara tierra tiffani tiffanie tiffany tillie tina tisha titilayo
    tomasa tomeka tomoko toni tonia tonja tonya tori tosha toya traci tracie trena
    tresa tressa treva tricia trina trisha trista trudy tsai tulsi twila twyla tyra
    uchenna ulrike uma una ursula usha vada valarie valencia valentina valeria
    valorie vandana vanessa vasundhara veda velda velma venessa venita venus vera
    verda vergie verla verna vernell vernice veronica veronika veronique vesta
    vickey vicki vickie vicky victoria vida vidya vikki viktoria vilma vinita viola
    violet violeta virgie virgina vivian viviana vonda wanda wangari wendi wendy
    wilda wilhelmina willa wilma windy winifred winnie winnifred winona xiomara yaa
    yadira yasmin yasmine yesenia yetunde yingluck yoko yolanda yolonda yoshiko yuki
    yuko yulia yuriko yvette yvonne zadie zahra zainab zanele zara zeinab zelda
    zella zelma zenaida zindzi zoe zoila zola zoraida zsuzsanna zuzana
    """.split()
)


def gender_of(given: str) -> str:
    """Give "m", "f", or "" where the name (in any case) does not tell."""
    key = given.lower()
    if key in MALE:
        return "m"
    return "f" if key in FEMALE else ""


# Short forms and the names they shorten, as any dictionary of given names has
# them (Hanks, Hardcastle and Hodges, A Dictionary of First Names, 2006).
_SHORT: Final = {
    short: frozenset(names.split())
    for short, names in {
        "abe": "abraham", "al": "albert alan alfred", "alex": "alexander alexandra",
        "andy": "andrew", "barney": "bernard", "becky": "rebecca",
        "ben": "benjamin benedict", "bernie": "bernard", "bert": "albert herbert",
        "beth": "elizabeth", "betty": "elizabeth", "bill": "william",
        "billy": "william", "bob": "robert", "bobby": "robert", "cathy": "catherine",
        "charlie": "charles", "chris": "christopher christine", "chuck": "charles",
        "cindy": "cynthia", "dan": "daniel", "danny": "daniel", "dave": "david",
        "debbie": "deborah", "dick": "richard", "don": "donald", "donny": "donald",
        "doug": "douglas", "ed": "edward edwin", "eddie": "edward", "frank": "francis",
        "fred": "frederick alfred", "gerry": "gerald", "greg": "gregory",
        "hank": "henry", "harry": "henry harold", "jack": "john", "jake": "jacob",
        "jeff": "jeffrey", "jenny": "jennifer", "jerry": "gerald jerome",
        "jim": "james", "jimmy": "james", "joe": "joseph", "johnny": "john",
        "jon": "jonathan", "josh": "joshua", "kate": "katherine catherine",
        "kathy": "katherine kathleen", "ken": "kenneth", "larry": "lawrence laurence",
        "len": "leonard", "liz": "elizabeth", "maggie": "margaret", "matt": "matthew",
        "meg": "margaret", "mick": "michael", "mickey": "michael", "mike": "michael",
        "mitch": "mitchell", "nat": "nathaniel", "ned": "edward", "nick": "nicholas",
        "pat": "patrick patricia", "patty": "patricia", "peggy": "margaret",
        "pete": "peter", "phil": "philip phillip", "ray": "raymond",
        "rich": "richard", "rick": "richard", "rob": "robert", "ron": "ronald",
        "ronnie": "ronald", "russ": "russell", "sally": "sarah",
        "sam": "samuel samantha", "sandy": "alexander sandra",
        "steve": "steven stephen",
        "stu": "stuart", "sue": "susan", "ted": "edward theodore", "terry": "terence",
        "tim": "timothy", "toby": "tobias", "tom": "thomas", "tommy": "thomas",
        "tony": "anthony antony", "vicky": "victoria", "vince": "vincent",
        "walt": "walter", "will": "william", "zach": "zachary",
    }.items()
}  # fmt: skip


def agree(first: str, second: str) -> bool:
    """Tell whether two given names, in lower case, may be one person's.

    Equal but for a doubled letter ("philip", "phillip"), an initial of the other
    ("j", "jane"), or a short form ("bob").
    """
    if first == second or _single(first) == _single(second):
        return True
    short, long = sorted((first.rstrip("."), second.rstrip(".")), key=len)
    if len(short) == 1:
        return long.startswith(short)
    known = _SHORT.get(first, frozenset()) | _SHORT.get(second, frozenset())
    return first in known or second in known


def _single(name: str) -> str:
    """Give a name with each doubled letter once, where it has enough of them."""
    if len(name) < _TELLING_LENGTH:
        return name
    return "".join(
        letter for at, letter in enumerate(name) if name[at - 1 : at] != letter
    )


_TELLING_LENGTH = 5  # "Ana" and "Anna" may be two
