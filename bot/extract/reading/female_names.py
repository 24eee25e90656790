"""Given names that are borne by women far more often than by the other sex.

Source: the frequencies of given names in the 1990 United States census (US
Census Bureau, public domain), kept where one sex has twelve times the other's
share; the most usual names of 106 countries (Popular Names by Country Dataset,
CC0, from Wikipedia's lists); and names usual in Europe, Asia, the Arab world,
Africa and Latin America, collected by hand. Written without accents. Words,
countries and titles ("Jan", "Georgia", "Major") are left out.
"""

from typing import Final

FEMALE: Final = frozenset(
    """
    aada aadhya aarti aarya aase aasha abbey abbie abby abeba abena abigael abigail
    abimbola achieng ada adaeze adanna adaobi addie adela adelaida adelaide adele
    adelheid adelina adeline adell adenike aditi adja adjoa adriana adriane adrianna
    adrianne adrienne adwoa aferdita afia agata agatha agathe agnes agneta agnete
    agnieszka agustina aicha aida aikaterini aiko aila aileen aili aimee aine ainhoa
    aino ainura aisha aishatu aishwarya aisling aissata aissatou aiste aisyah aitana
    aizhan ajda ajla akiko akinyi akosua akua alaina alana alanna alanoud alba alberta
    alberte albertina albina alda aldona alecia aleida alejandra aleksandra alena alene
    alenka alesha alesia alessandra alessia aleta aletha alexa alexandra alexandria
    alexia alfreda alice alicia alicja alina aline alisa alise alisha alison alissa
    aliya aliyah alka allene allie allison allyson alma almaz almudena aloisia alpha
    alta altagracia althea alvina alyce alysha alyson alyssa ama amadea amahle amaia
    amaka amal amalia amalie amanda amara amarachi amaranta amaris amayra ambar amber
    ambika ambra ambre ameenah amelia amelie amelija amelja ami amie amina aminata
    aminta amira amparo amrita amy ana anabel anabela anahit anahita anais ananya
    anastasia anastasija anastasiya anat anca andjela andra andreea andria androula ane
    aneta anett anette angela angelia angelica angelika angeliki angelina angeline
    angelique angelita angharad angie anh ania anica anida anikke anisa anissa anita
    anja anjali anjana anke ankita ann anna annabelle annalena annalise annamaria
    annamarie anne annegret anneke anneli annelien annelies anneliese annemarie annett
    annetta annette annick annie annika annikki annmarie annukka anohito anouk anoush
    ansa anthi antionette antje antoinette antonella antonette antonia antonija antonina
    anu anuradha anusha anushka anzu aoife aparna aphrodite araceli aracely aranxa
    archana ardis ardith aretha ariadna ariadne ariana arianna arja arleen arlene
    arlette arline armida armine aroha arpi arta artie arundhati aruuke aruuzat asel
    asemahle asha ashlee ashleigh ashley ashraqat ashton asilim asiya asja aslaug asma
    asmita assia assunta asta astrid asuka asya atefeh athanasia athena atieno aud audra
    audrey augusta aukse aune aura aurelia aurelie aurora ausra autumn ava avani aviana
    avigail avis awa aya ayaan ayako ayala ayalah ayanda ayanna ayelet ayesha aygul
    aygun ayim ayla aylin ayra aysa ayse aysegul aysel aysha ayumi ayzere azadeh azaria
    azariah aziza azra babette bahar balbina bambi bapsi barb barbara barbare barbora
    barbra barbro barkha bartolomea basia bassma batya bayarmaa beata beate beatrice
    beatrix beatriz becky begona belen belinda bella belle belva benazir benedetta
    benedikte benedita benita berenike berit bernadette bernadine bernice berniece
    bernita berta bertha bertie beryl bess bessie beth bethany betsy bette bettie
    bettina betty bettye beulah beverley beverly bhavna bianca bianka bibiana biljana
    bilyana binita bintou birdie birgit birgitta birgitte birna birte birute bisera
    bismah blanca blanch blanche blazenka bobbi bodil bogdana boglarka bogumila
    boitumelo bolanle bolormaa bonita bonnie bonny bozena brandi brandie brandy branka
    brankica breanna brenda brenna briana brianna brianne bridget bridgett bridgette
    bridie brigette brigid brigida brigita brigitta brigitte brita britney britt britta
    brittani brittany brittney brona bronagh bronislava bronwen bronwyn brook brooke
    brunella brunhilde bukola bushra busisiwe caitlin caitlyn callie camila camilla
    camille candace candelaria candi candice candida candy caoimhe cara caren cari
    caridad carina carissa carla carleen carlene carlotta carly carman carme carmel
    carmela carmelita carmella carmen carol carola carole carolee carolien caroline
    carolyn carrie caryl caryn carys casandra cassandra cassie catalina catarina
    caterina catharina catharine catherine cathie cathleen cathrin cathrine cathryn
    cathy catia catina catrin catrina catriona cecelia cecile cecilia cecilie celeste
    celestine celia celina celine ceren ceri cerys chanda chandrika chanel chantal
    chantel charikleia charisse charity charla charleen charlene charline charlotta
    charlotte charmaine charu chasity chastity chebet chedeline chelsey chelsie
    chepkoech cheri cherie cherly cherry cheryl cheryle chiaki chiamaka chiara chidinma
    chie chieko chika chikako chimamanda chinwe chinyere chioma chipo chiquita chiyo
    chloe chrissy christa christal christel christelle christen christi christiane
    christie christin christina christine christl christy chrysanthi chrysoula chrystal
    ciara cigdem cindi cindy cinta cinthia claire clara clare clarice clarissa clarisse
    claudette claudia claudine cleide clemence clementina clementine clodagh clotilde
    coleen coletta colette colleen collette concepcion concetta conchita condi connie
    consolata constance consuelo cora coral corazon cordelia cori corina corine corinna
    corinne cornelia corrie corrine cortney cosima cristal cristiana cristina cristine
    cristy crystal csilla cynthia dace dagmar dagmara dagny daiga daina daisy daiva
    dalal dalia dalila damaris damayanti damla danelle danette danica daniela daniella
    danielle danijela danita danna danuta danute daphne dara darci darcy daria darija
    darina darinka dariya darla darleen darlene darta darya dasa davina dawn dawna dayna
    deana deann deanna deanne debbie debby debi debora deborah debra debrah deena deepa
    deepika defne deidra deidre deirdre delfina delia delilah della delma delois delores
    deloris delphine demet demetria dena denice deniece denisa denise derartu dervla
    desanka desiree despina despoina dessie destiny
    devika dhia dian diana diane diann
    dianna dianne didem dijana dilek dilnoza dimitra dina dinah dineo dionne divya dixie
    diya djamila djeneba dobrila dollie dolly dolores domenica dominga dominika dona
    donatella donatienne donita donka donna dora dorcas doreen dorene doretha dori
    dorina dorinda doris dorit dorota dorotea dorothea dorothee dorothy dorris dorte
    dortha dorthy dottie dovie dovile draga dragana dragica drita dubravka dulce dunja
    dusica duska dzana dzenana dzintra eabha earlene earline earnestine easter ebba
    ebony ebru ece ecrin edda edie edita edite edith edna edurne edwina edyta edythe
    eevi effie efthimia efua egle eibhlin eija eiko eila eileen eili eilidh eilis eimear
    einat eira eirini eisha ekaterina ekta elaina elaine elba elbieta elda eleanor
    eleanora eleanore eleftheria elena elene eleni elenor elenora eleri elfriede elham
    elia elida elif elija elin elina elinor elisa elisabet elisabeth elisabetta elise
    elisenda eliska elissa elissavet eliza elizabeth elizaveta elizebeth elke ella ellen
    elli ellie ellinor elma elmira elnora elodie eloisa eloise elouise elsa elsbeth
    elsie elva elvan elvia elvira elwira elyse elza elzbieta elze ema emanuela embla
    emel emelia emely emese emilia emiliana emilie emilija emiliya emily emine emma
    emmanuelle emmeline emmi ena enid eniko enrica enriqueta epp era erica ericka erika
    erin erlinda erma erna ernestina ernestine ersilia esi esma esmeralda esperanza esra
    essie estefania estela estella estelle ester esther estrid eszter etelka ethel
    etsuko etta eudora eufemia eugenia eugenie eula eulalia eunice eunike eva evangelia
    evangelina evangeline evdokia eve eveliina evelina eveline evelyn evelyne evette
    evgenia evie evija evonne ewa ewelina eylul fabienne fabiola fadila fadime fadumo
    fahmida faith faiza fajr fanni fannie fanny fanta farah farida farideh farrah
    farzana fatemeh fathia fatiha fatima fatimah fatimata fatin fatma fatmata fatou
    fatoumata fatuma fausta faustina faustyna fauzia fawn fay faye federica felecia
    felicia feliciana felicienne felicita felicitas felicja felipa felisha femke fenna
    ferida fern fernanda feroza ffion fiadh fidan fikile filippa filomena fiona
    fionnuala fionnula fiorella flaminia flavia flor flora florence florentina florica
    florine flossie floy folake folasade foteini fozia fran frances francesca francine
    francisca francoise franka franzi franziska frauke freda frederique freida freja
    freya frida frieda friederike fumiko funda funke funmilayo fusun gabija gabriela
    gabriele gabriella gabrielle gaelle gaia gail galina galya gamalat gamila garnet
    gauri gay gayane gayatri gaye gayla geeta gemma gena geneva genevieve genoveva
    georgette georgiana georgianna georgie georgina geraldine gerda geri gerlinde
    germaine gerri gertie gertraud gertrud gertrude ghada ghislaine gianna giedre gilda
    gillian gina ginevra ginger ginny ginta giorgia giovanna gisela giselle gita
    gitanjali gitte giulia giuliana giuseppina gizem gjertrud gladys glenda glenna
    glenys gloria glorija godelieve gogo goldie golnar golnaz gonca googoosh gordana
    goretti gosia graca grace gracie graciela grainne grazia graziella grazyna gregoria
    greta gretchen grete gretel griselda gudrun guilhermina guillermina gulbahar gulnara
    gulsen gulshan gunay gunel gunilla gunnhild gunta gunvor gussie gwen gwenda
    gwendoline gwendolyn gwenllian gwladys gyongyi habiba hadicha hadiza hadja hafsa
    hafsat hailey haiyan hajar hala haley halima halina hallie halyna hanako hanan hande
    hanna hannah hanne hanneke hannele hannelore harini harper harriet harriett
    harriette haruka haruko harumi haruna hasina hasmik hasna hasnaa hatice hatsue
    hattie havva hawa hayat haydee hayley hazel heather heba hedda hedvig hedwig heidi
    heidrun heikapu heike helen helena helene helga helka helle hellen helma helmi
    heloise hema henna henrietta henriette henrike herlinda hermelinda hermina hermine
    herminia herta hertha hessa hester hiba hilary hilda hilde hildegard hildegunn
    hildur hilja hilkka hillary hille himari hina hinano hinata hinda hinemoa hiroko
    hiromi hisako hiwot hjordis hoda hodan holli hollie holly honorata honorine hope
    hortencia hortense hosna hosniya houda huda hulda
    hulya huma huong hur husniye hussa iben
    ida idella idoia ieva ifeoma ifrah ijeoma ikram ila ilaria ildiko ileana ilektra
    ilene ilga ilhan ilka ilma ilona ilse iluta ilze ima iman imani imelda imen imene
    iminathi imke imogen imogene ina inara inaya inci indira indra ines inese inez inga
    inge ingeborg ingegerd inger ingibjorg ingrid ingrida ingrun ingunn inka inkeri
    ioana ioanna iola iolanda iolanthe iona ione ionela ippolita irati iratxe irem irena
    irene irina iris irja irma irmeli irmgard irmina iryna isabel isabela isabell
    isabella isabelle isadora isatou ishani isidora isla islande ismene ismigul isolde
    itzel itziar iulia iuliana iva ivaana ivalu ivana ivanka ivelina iveta ivette ivona
    ivonne ivy iwona iyabo izabela izabella izaro izolda jacinda jacinta jacklyn jaclyn
    jacque jacquelin jacqueline jacquelyn jacquline jada jade jadranka jadwiga jaimie
    jaleh jami jamila jana jandira jane janeen janel janell janelle janet janette janica
    janice janie janika janina janine janis janja janna janneke jannette jannicke jannie
    jaqueline jarmila jasmin jasmina jasmine jasminka jasna jaswinder javiera jaya
    jayanti jayme jayne jeana jeane jeanetta jeanette jeanie jeanine jeanna jeanne
    jeannette jeannie jeannine jekaterina jelena jelica jelka jella jemima jena jenelle
    jenifer jeniffer jenna jennette jenni jennie jennifer jenny jepchirchir jeri jerri
    jerrie jesica jessica jessika jette jevgenija jignasa jihan jill jillian jimena
    jitka jiya jiyeon jo joan joana joanie joann joanna joanne jocelyn jodi jodie joelle
    joellen johanna johanne johnna jolana jolanda jolanta jolanthe joleen jolene jolita
    joni jonnie jordana jori jorunn josefa josefin josefina josefine josephina josephine
    josette josiane josie josipa josphine jouri jovana jovanka jovita jowita joy joyce
    joycelyn jozefa joziane juana juanita judeline judi judit judith judy juli julia
    juliana juliane julianna julianne julie juliet julieta juliette julija julita juliya
    jung jurga jurgita justina justine justyna jutta jyoti jytte kaarina kabita kadi
    kadiatou kadidiatou kadija kadri kaia kaisa kaitlin kaitlyn kaja kajal kala kalina
    kalliopi kalpana kamala kami kamila kamile kanako kanika kaori kara kareena karen
    kari karianne karima karin karina karine karissa karita karla karmen karol karola
    karoliina karolina karoline karolyn karon karrie karyn kassandra katalin katariina
    katarina katarzyna kate katelyn katerina kateryna katharina katharine katherina
    katherine katheryn kathi kathie kathleen kathrin kathrine kathryn kathy kati katia
    katica katie katina katinka katja katka katla katre katrien katrin katrina katrine
    kattrin katy katya katyayani kaur kaveri kavita kay kaye kayla kayo kazimiera kazuko
    keely keiko keisha kelli kellie kellyanne kelsey kemi kendra keri kerli kerri kerrie
    kerstin kerttu kesha keshia keturah kezia kgomotso khadija khadijah khadije khadra
    khady khanyi khanyisile khawla khensani khongordzol kia kiara kiersten kiki
    kimberlee kimberley kimberly kimiko kinga kira kirsi kirsten kirsti kirstie kirstin
    kirstine kirtana kisha kitty kiyoko klaudia klavdija klea klementina komal
    konstantina konul kora kori kornelia kostadinka krista kristal kristel kristen
    kristi kristie kristiina kristin kristina kristine kristy krisztina krystal krystle
    krystyna ksenia ksenija kseniya kubra kumiko kunigunde kyla kylie kyllikki kyoko
    kyong kyra kyriaki kyung lacey lacie lada ladonna laetitia laia laila laima laine
    lakeisha lakesha lakeshia lakisha lakshmi lalitha lamia lamija lan lana laquita lara
    larisa larissa lashanda lashawn lashonda lasma lata latanya latasha latha latifa
    latisha latonia latonya latosha latoya latrice latricia laura laure laureen laurel
    laureline lauren lauretta laurette lauri laurie lavina lavinia lavon lavonne lawanda
    layal layla lea leah leandra leann leanna leanne leatrice leda leeann leen leena
    leila leilani leisa leja lejla lela lelde lelia lena lene leni lenka lenna lenora
    lenore leocadia leokadia leola leona leonarda leone leonida leonie leonor leonora
    leontien leontina leontine leora leota lerato lesa lesedi lessie leta letha leticia
    letitia letizia letlhogonolo lettie leyla lia lian lianne libby lida lidia lidija
    lidiya liene liepa liesbeth lieselotte liga lila lile lili lilia lilian liliana
    liliane lilien lilija lilijana lilit lilith lilja lilli lillian lillie lilly lily
    lilya lin lina linah linda lindiwe lindsay lindy linnea linnie lioba liora lisa
    lisakhanya lisbet lisbeth lise liselotte lisette lissette liudmila liv livia liz
    liza lizabeth lizbeth lizette lizzie ljerka ljiljana ljubica ljudmila loes lois lola
    lolita lona lora loraine loredana loreen lorena lorene lorenza loreta loretta lori
    lorie lorine lorna lorri lorrie lotta lotte lottie louann louella louisa louise
    louiza louna lourdes lovelie lovie lovisa lowri luana luann luanne lubica lubna
    lucia luciana lucie lucienne lucija lucila lucile lucilla lucille lucinda lucja
    lucrecia lucretia lucrezia lucy luda ludivine ludmila ludovica luella luisa luise
    luiza lukne lula luljeta lulu lulwa luminita luna lur lura lusine luz luzia lydia
    lydie lyn lyna lynda lyndsey lynette lynne lynnette lyubov lyudmila ma maaike maame
    maaria maarja maartje mabel mable macarena machteld mackenzie madalena madalina
    maddi madeleine madeline madelyn madge madhavi madhuri madiha madlen madli madonna
    mae maeva maeve mafalda magali magda magdalena magdalene magdolna maggie magnolia
    maha mahasweta mahima mahnaz mahsa mai maia maida maie maija maike maiken maila
    maimuna mairead mairi mairin maite maja majda majorie makeda maki malak malala
    malalai maleen malek malen malena malgorzata malika malin malina malinda malissa
    malka mallika mallory malou malu mamata mamie manal mandi mandisa mandy maneh maneka
    manisha manon manuela manya mara maranda marcela marcelina marcella marcelle marci
    marcia marcie marcy marei mareike mareile maren mareva margaret margareta margarete
    margaretha margarethe margarette margarida margarita margaux marge margery
    margherita margie margit margita margo margot margreet margret margrethe margriet
    marguerite mari maria mariah mariam mariama mariame mariami marian mariana
    mariangela mariann marianna marianne mariatou maribel marica maricel maricela marie
    marieke mariel marielle marienne marietta marija marijana marijke marika mariko
    marilee marilena marilyn marilynn marina marine marinela marinka mariola mariona
    marisa marisela marisol marissa marit marita maritza mariya mariyam marja marjam
    marjana marjatta marjeta marjo marjolein marjorie marjory marjut marketa marla
    marleen marlena marlene marlies marlis marlise marloes marlyn marlys marna marnie
    marquerite marquita marsha marta martha marthe marti martina martine marusia marva
    marvel marwa mary marya maryam maryana maryann maryanne marybeth maryellen maryja
    maryjane marylin marylou maryna marysia marzena masa masako mathilda mathilde
    matilda matilde matrona matthildur mattie maud maude maudie maura maureen maurine
    mavis maxie maxine maya maybelle mayme mayra maysoun mayuko mayumi meagan meaghan
    mechthild medha meena meenakshi meera megan megawati megha meghan megumi mehar
    mehreen mehwish mei meike meili melania melanie melati melba melek melia melina
    melinda melisa melisande melissa melitta mellisa mellissa melodie melody melony
    meltem melva melvina merce mercedes meredith meret merete merethe meri meriem merike
    merita meritxell merja merjem merry mersana merve meryem meseret meta mette mhairi
    mi mia micaela michaela michala michalina michela michele micheline michell michelle
    michiko midori mieke mieko migdalia mihaela mihoko mikaela mila milagros milagrosa
    milana milda mildred milena mileva milica milka millaray millicent millie mimi
    mimoza mina minako mindy minerva minna minnie minttu mio mira miranda mireia
    mireille mirela mirella mireya miriam mirian mirja mirjam mirjana mirka mirlande
    mirna miroslava mirta misako missy misti misty mitsuko mittie mitzi miyuki moea
    moeata moira mollie molly momoko mona monica monika monique morag morena morgane
    morven morwenna mozelle muireann mukta muna munazza munira muriel murielle mwajuma
    mwanaidi mwanaisha myfanwy myra myriam myrlande myrna myrtis myrtle myrto nabila
    nadege nadezhda nadia nadija nadine nadire nadja nadzeya nafisa nafissatou nagham
    nahed nahia naima najat najla najwa nakia naledi nalini namrata nan nanako nanami
    nanci nancy nandini nandita nanette nanna nannette nannie naoko naomi nare narges
    nargis nargiza narine nashwa nasima nasreen nasrin nastaran natacha natalia natalie
    natalija natalina nataliya natalya natasa natascha natasha nathalie natividad
    natsuko natsumi naura navneet naya nayana nazanin nazli ndeye nedra neelam neema
    neha nehir nela nelda nele nelija nell nella nellie nelly nena nerea nereida nergui
    nerys nesreen nesrin nettie neus neva nevena ngaire ngozi nguyet nia niamh nichole
    nicki nicole nicoleta nicoletta nidhi nieves niharika niki nikki nikol nikoletta
    nikolina nila nilay nilda nilufar nilufer nina nirmala nisha nishtha nita nithya
    nitya nivi niviaq njeri nkechi nneka nobuhle nobuko noelia noelle noemi noemie
    nokuthula nola nolwazi nolwenn nombuso nomfundo nompumelelo nomsa nomthandazo nomusa
    nomvula nomzamo nona noor noora nora noreen noriko norma nosipho nouf nour noura
    nova novella nozipho nthabiseng ntombi ntombizodwa nuala nunzia nur nuray nurgul
    nuria nuriya nurten nurul nusrat nutsa nuzhat nwando nyaboke nyambura nyarai nydia
    oana obiageli oby oceane octavia octavie oddny odessa odeta odette odile odval
    ofelia ohenewaa oihana oisha ok oksana oktawia ola oleksandra olena olesya oleta
    olfa olga olimpia olive olivia oliwia olja ollivia olta oluchi olufunke oluwaseyi
    olympe oma omotola ona onalenna onyinye oonagh opal ophelia ora oralia orla orlagh
    orly ornella orpha orsolya osnat otilia otilie ottilie oumou outi oyunbileg paige
    paivi palesa pallavi paloma pam pamala pamela panagiota paneeraq paninnguaq pansy
    paola paraskevi parisa parvati parveen pascale pascaline patrica patrice patricia
    patricija patrizia patrycja patsy patti pattie patty paula paulette paulina pauline
    pavla pavlina payal pearl pearlie pearline peggie peggy pelagia pelin penelope
    pennie penny pepita perihan perla pernilla pernille perpetua petra petronella
    petronila petrunia philippa philippine phillis philomena phindile phoebe phumzile
    phuong phylis phyliss phyllida phyllis pien piia pilar pille pinar pinja pipaluk
    pippa piret pirjo pirkko piroska plamena poema pola polina polly ponni pooja poonam
    poppy portia prachi pragya pranvera pratibha precious preeti pricilla princess
    prisca priscila priscilla priti priya priyamvada priyanka prudence purificacion
    purnima puteri putri queen raakel rabea rabia rabina rachael racheal rachel rachele
    rachelle radha radhika radka radmila radoslava rae rafaela raffaella rafiah ragna
    ragnheidur ragnhild rahel rahima rahma rahmatou raija raili raisa rajani raluca
    ramona ramune randi rani rania ranjana ranveig raquel rasha rashida rashmi rasma
    ratna raven raya rayana razia reba rebeca rebecca rebecka rebekah rebekka redina
    reem reema reet refilwe regina regine regula
    rehema rei reiko reina reka rekha rena renae
    renata renate renee renita renske renuka reshma reta retha rethabile reva reyhan
    reyna rhea rhian rhiannon rhoda rhona rhonda ria ricarda richa richelle riham riikka
    riitta rika riko rima rin rine rinske rita ritu ritva riya robbin roberta robina
    robyn rochelle rocio rodica roelien roghayyeh roisin rokhaya roma romana romina
    romola romona romy rona ronda ronja roopa rosa rosabel rosalba rosalee rosalia
    rosalie rosalina rosalind rosalinda rosalyn rosamund rosanna rosanne rosaria rosaura
    rose roseann roseanna roseanne roseline rosella roselyn rosemarie rosemary rosetta
    rosie rosina rosita rositsa roslyn rosmery rossana rossella roswitha rouba roula
    rowena roxana roxane roxann roxanna roxanne roxie roya rozalia rozalija rozenn
    rozina rubina ruby rubye rudina ruhi rukhsana rukia rukmini ruoxi ruslana rutendo
    ruth ruthann ruthie ruvimbo ruxandra ruzena ruzha ruzica saar saara sabiha sabina
    sabine sabira sabitha sabrina sabrine sachiko sadaf sadia sadie saeeda safija safiya
    sagal sahar sahra saija saima sakeena sakineh sakshi sakura saliha salimata salina
    salla sallie sally salma salome saloua salwa samantha samar samatha samia samina
    samira samra sana sanaa sandhya sandi sandra sandrine sangeeta sanja sanjuana
    sanjuanita sanna sanne sanni santa saoirse sapna sara sarah sarita saritha sarka
    saroja sasha sasikala saskia satoko satu saule saundra savita savitri sawsan sayaka
    sayuri scarlett sebnem seda seema seetha segolene seiko selam selamawit selcan selda
    selena selin selina selma sema semra
    senada senka seo-yeon serafina seren serena serife
    serpil sesili seval sevda severine sevgi sevil sevim sevinj seyran shabana shabnam
    shagufta shahd shahida shahnaz shaikha shaima shaimaa shaina shaista shakuntala
    shalini shalonda shameka shamika shamima shams shamsa shana shanda shanna shanon
    shanta shante shantel shanthi shanti shara sharada shari sharifa sharla sharlene
    sharmila sharon sharonda sharron sharyn shauna shawna shayla shayma shayna shazia
    sheena shefali shehnaz sheila shelia shelley shelli shellie shelly sheree shereen
    sheri sherie sherifa sherine sherita sherri sherrie sherrill sherry sheryl shiela
    shilpa shiori shirin shirlene shirley shivani shizuka shobha shoko shona shonda
    shraddha shreya shristi shruti shukria sian sibel sibongile sibyl sidonia sieglinde
    siegrid sienna sierra sietske sigal sigita sigrid sigridur sigrun sigurbjorg siham
    siiri silje silke silvana silvia silvija silvina simge simin simona simonetta
    simphiwe sinazo sinead siobhan siphokazi siri sita siti siv sixtine sladjana
    slavenka slavica slavka smadar smiljana smita smriti sneha snezana snezhana sobia
    socorro sofi sofia sofie sofija sofiya solange soledad solenne soley solfrid solja
    solomiya solveig solvita somaya somayyeh sonali sondra sonia sonja sonya soon sophia
    sophie soraya soumaya spela spomenka sridevi srividya stacey staci stacia stacie
    stanislava stanka starla starr stasa stavroula stefana stefania stefanie stefanija
    steffi stefka stella stephanie stephany stephenie stergiani stina stine stoyanka
    suada subhadra subira sucheta sudha sue suella sugandha suha suhad suhaila sujata
    sukanya sulekha sumaira sumaiya sumati sumaya sumayah sumiko sumitra summer sun
    sunanda sunita sunny supriya suraya surbhi susan susana susann susanna susannah
    susanne sushila sushma susie suvi suzan suzana suzanna suzanne suzette svana
    svanhild svenja svetla svetlana sviatlana svitlana swati sybil sybilla sylvaine
    sylvana sylvia sylvie sylwia szilvia tabatha tabea tabitha tahira tahmina taina
    taissa taiye takako talita tallulah tamana tamar tamara tameka tamela tamera tami
    tamika tamiko tammi tammie tammy tamra tamsin tana tania tanisha tanja tanushree
    tanvi tanya tara tarana taraneh tarita tarja taryn tasha tasneem tatevik tatiana
    tatjana tatsiana tatyana tawana tawanda tawnya tebogo teena tehila tejaswini
    temitope tena tenna teodora teofila tera teresa terese teresia teresita teressa
    tereza terezia terezie teri terra terri terrie tess tessa tessie tetiana teura
    thabisile thais thandeka thandi thandiwe thangam thea theda thekla thelma thembeka
    thembi theodora theodosia theofano theresa therese theresia thilini thira thokozile
    thora thordis thorunn thulisile thuy tia tiana tiara tiare tierra tiffani tiffanie
    tiffany tigist tiia tiina tijana tilda tillie tina tineke tiril tirunesh tisha
    titaina titaua titilayo tiziana toini tomasa tomeka tomiko tomoko tomyris toni tonia
    tonja tonje tonya tori torill tosha tova tovah tove toya tracey traci tracie trena
    tresa tressa treva tricia trijntje trina trine trisha trista trude trudi trudy trui
    tsai tsitsi tsvetana tuija tulay tuleen tulsi tumelo tuula tuuli tuva twila twyla
    tyra uchenna uiloq uljana ulla ulrica ulrika ulrike uma una unni upasana urania
    urska ursula ursule urszula urte usha uta ute vada vaea vaishali valarie valborg
    valencia valentina valentyna valeria valerie valerija valeska valorie vamika vanda
    vandana vaneeza vanesa vanessa vappu var varvara vasantha vasiliki vasilisa vaso
    vassia vasundhara veda veena veera velda velia velina velma venessa venetia venita
    venla venus vera verda verena vergie verica verka verla verna vernell vernice
    veronica veronika veronique vesela veslemoy vesna vesta veva vibeke viboeke vicenta
    vickey vicki vickie vicky victoria vida vidya vieno vigdis vikki viktoria viktorie
    viktorija viktoriya vilhelmiina vilja vilma vineta vinita viola violaine violet
    violeta violetta violette viorica virag virgie virgina virginie virpi visnja vita
    vitalija vittoria viveca viveka vivian viviana vivica vlasta vlatka volha vonda
    vuokko vusala wafa wafaa wahida walburga waleria waltraud wambui wanda wangari
    wangui wanja wanjiku wanjiru wateen wenche wendi wendy wenke widelene wiebke wietske
    wiktoria wilda wilhelmien wilhelmina wilhelmine willa willow wilma windy winfrida
    winifred winnie winnifred winona wioletta wislawa wivine wulan xanthe xenia xiaoling
    ximena xinyi xiomara xochitl xoliswa yaa yadira yael yaffa yara yasemin yasmin
    yasmina yasmine yasna yasuko yekaterina yelena yeliz yelizaveta yesenia yeseul
    yetnebersh yetunde yeva yevgenia yevheniya yewande yihan yildiz yimo yingluck yinuo
    yngvild yoana yoko yolanda yolande yolonda yordanka yoshie yoshiko yoshimi yousra
    ysolde yua yuina yuka yukari yuki yukiko yuko yulia yuliana yuliya yumi yumiko yuna
    yuriko yutong yvette yvonna yvonne zabel zadie zahra zainab zainabu zakia zakiya
    zala zanda zandile zanele zaneta zanna zara zarina zawadi zaynab zdenka zdravka
    zdzislawa zehra zeina zeinab zelda zeljka zella zelma zenaida zenobia zeynab zeynep
    zhanar zhanna zhivka zihan zina zinaida zindzi zineb zintle zita zivana zlata zodwa
    zoe zofia zohra zoi zoila zoja zola zora zoraida zorana zorica zorka zosia zouina
    zoya zrinka zsofia zsuzsa zsuzsanna zubeda zubeida zuhal zuhura zulaikha zuleika
    zulema zuleyha zulfiya zumra zuzana zuzanna zvezdana zvonka zydre
    """.split()
)
