-- What the program of migration 0009 wrote, for TestUpgrade: a made-up town with a paper, a deleted file, districts and reports of barriers. Made with .dump; never changed.
CREATE TABLE bun_migrations ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "name" VARCHAR, "group_id" INTEGER, "migrated_at" TIMESTAMP NOT NULL DEFAULT current_timestamp);
INSERT INTO bun_migrations VALUES(1,'0001',1,'2026-11-27 07:46:39');
INSERT INTO bun_migrations VALUES(3,'0002',1,'2026-11-27 07:46:39');
INSERT INTO bun_migrations VALUES(5,'0003',1,'2026-11-27 07:46:39');
INSERT INTO bun_migrations VALUES(7,'0004',1,'2026-11-27 07:46:39');
INSERT INTO bun_migrations VALUES(9,'0005',1,'2026-11-27 07:46:39');
INSERT INTO bun_migrations VALUES(11,'0006',1,'2026-11-27 07:46:39');
INSERT INTO bun_migrations VALUES(13,'0007',1,'2026-11-27 07:46:39');
INSERT INTO bun_migrations VALUES(15,'0008',1,'2026-11-27 07:46:39');
INSERT INTO bun_migrations VALUES(17,'0009',1,'2026-11-27 07:46:39');
CREATE TABLE bun_migration_locks ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "table_name" VARCHAR, UNIQUE ("table_name"));
CREATE TABLE systems (
    id                   TEXT NOT NULL PRIMARY KEY,
    url                  TEXT NOT NULL DEFAULT '',
    source_id            TEXT NOT NULL DEFAULT '',
    body_id              TEXT NOT NULL DEFAULT '',
    oparl_version        TEXT NOT NULL DEFAULT '',
    other_oparl_versions TEXT NOT NULL DEFAULT 'null',
    name                 TEXT NOT NULL DEFAULT '',
    contact_email        TEXT NOT NULL DEFAULT '',
    contact_name         TEXT NOT NULL DEFAULT '',
    website              TEXT NOT NULL DEFAULT '',
    vendor_url           TEXT NOT NULL DEFAULT '',
    product              TEXT NOT NULL DEFAULT '',
    license              TEXT NOT NULL DEFAULT '',
    keyword              TEXT NOT NULL DEFAULT 'null',
    web                  TEXT NOT NULL DEFAULT '',
    created              TEXT,
    modified             TEXT,
    deleted              INTEGER NOT NULL DEFAULT FALSE,
    orphaned             INTEGER NOT NULL DEFAULT FALSE,
    vendor               TEXT NOT NULL DEFAULT 'null'
) STRICT;
INSERT INTO systems VALUES('fzykovfy35wscyr7fy3q','https://oparl.example.org/System/0','bdfec4y4jqh2uemq6q26','','https://schema.oparl.org/1.1/','null','Invented','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/System/0?html','2020-01-01 00:00:00+00:00','2020-01-01 00:00:00+00:00',0,0,'{"invented:number":0}');
CREATE TABLE bodies (
    id                  TEXT NOT NULL PRIMARY KEY,
    url                 TEXT NOT NULL DEFAULT '',
    source_id           TEXT NOT NULL DEFAULT '',
    body_id             TEXT NOT NULL DEFAULT '',
    system_id           TEXT NOT NULL DEFAULT '',
    short_name          TEXT NOT NULL DEFAULT '',
    name                TEXT NOT NULL DEFAULT '',
    name_fold           TEXT NOT NULL DEFAULT '',
    website             TEXT NOT NULL DEFAULT '',
    license_valid_since TEXT,
    oparl_since         TEXT,
    ags                 TEXT NOT NULL DEFAULT '',
    rgs                 TEXT NOT NULL DEFAULT '',
    equivalent          TEXT NOT NULL DEFAULT 'null',
    contact_email       TEXT NOT NULL DEFAULT '',
    contact_name        TEXT NOT NULL DEFAULT '',
    classification      TEXT NOT NULL DEFAULT '',
    location_id         TEXT NOT NULL DEFAULT '',
    license             TEXT NOT NULL DEFAULT '',
    keyword             TEXT NOT NULL DEFAULT 'null',
    web                 TEXT NOT NULL DEFAULT '',
    created             TEXT,
    modified            TEXT,
    deleted             INTEGER NOT NULL DEFAULT FALSE,
    orphaned            INTEGER NOT NULL DEFAULT FALSE,
    vendor              TEXT NOT NULL DEFAULT 'null'
) STRICT;
INSERT INTO bodies VALUES('tfybmdbaiqezdvhy6k2h','https://oparl.example.org/Body/0','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','fzykovfy35wscyr7fy3q','','Musterstadt','musterstadt','',NULL,NULL,'','','null','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Body/0?html','2020-01-01 00:00:00+00:00','2020-01-01 00:00:00+00:00',0,0,'{"invented:number":0}');
CREATE TABLE legislative_terms (
    id         TEXT NOT NULL PRIMARY KEY,
    url        TEXT NOT NULL DEFAULT '',
    source_id  TEXT NOT NULL DEFAULT '',
    body_id    TEXT NOT NULL DEFAULT '',
    name       TEXT NOT NULL DEFAULT '',
    start_date TEXT NOT NULL DEFAULT '',
    end_date   TEXT NOT NULL DEFAULT '',
    license    TEXT NOT NULL DEFAULT '',
    keyword    TEXT NOT NULL DEFAULT 'null',
    web        TEXT NOT NULL DEFAULT '',
    created    TEXT,
    modified   TEXT,
    deleted    INTEGER NOT NULL DEFAULT FALSE,
    orphaned   INTEGER NOT NULL DEFAULT FALSE,
    vendor     TEXT NOT NULL DEFAULT 'null'
) STRICT;
INSERT INTO legislative_terms VALUES('obwwmolj6gas4bjdwaiv','https://oparl.example.org/LegislativeTerm/0','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','2019–2024','2019-06-01','2024-05-31','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/LegislativeTerm/0?html','2020-01-01 00:00:00+00:00','2020-01-01 00:00:00+00:00',0,0,'{"invented:number":0}');
CREATE TABLE organizations (
    id                     TEXT NOT NULL PRIMARY KEY,
    url                    TEXT NOT NULL DEFAULT '',
    source_id              TEXT NOT NULL DEFAULT '',
    body_id                TEXT NOT NULL DEFAULT '',
    name                   TEXT NOT NULL DEFAULT '',
    name_fold              TEXT NOT NULL DEFAULT '',
    short_name             TEXT NOT NULL DEFAULT '',
    post                   TEXT NOT NULL DEFAULT 'null',
    sub_organization_of_id TEXT NOT NULL DEFAULT '',
    organization_type      TEXT NOT NULL DEFAULT '',
    classification         TEXT NOT NULL DEFAULT '',
    start_date             TEXT NOT NULL DEFAULT '',
    end_date               TEXT NOT NULL DEFAULT '',
    website                TEXT NOT NULL DEFAULT '',
    location_id            TEXT NOT NULL DEFAULT '',
    external_body          TEXT NOT NULL DEFAULT '',
    district_id            TEXT NOT NULL DEFAULT '',
    license                TEXT NOT NULL DEFAULT '',
    keyword                TEXT NOT NULL DEFAULT 'null',
    web                    TEXT NOT NULL DEFAULT '',
    created                TEXT,
    modified               TEXT,
    deleted                INTEGER NOT NULL DEFAULT FALSE,
    orphaned               INTEGER NOT NULL DEFAULT FALSE,
    vendor                 TEXT NOT NULL DEFAULT 'null'
) STRICT;
INSERT INTO organizations VALUES('7gmhpsteutmzatou5huu','https://oparl.example.org/Organization/0','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ortsbeirat Müllerviertel A','ortsbeirat muellerviertel a','','null','','Gremium','Ausschuss','2019-06-01','','','','','ngngztifg3ltakg23abc','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/0?html','2020-01-01 00:00:00+00:00','2020-01-01 00:00:00+00:00',0,0,'{"invented:number":0}');
INSERT INTO organizations VALUES('z3ceo533dtpcfbni3pl5','https://oparl.example.org/Organization/1','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ortsbeirat Müllerviertel B','ortsbeirat muellerviertel b','','null','','Gremium','Ausschuss','2019-06-01','','','','','qqwd2t32onxpmegzydsx','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/1?html','2020-01-02 01:00:00+00:00','2020-01-02 02:00:00+00:00',0,0,'{"invented:number":1}');
INSERT INTO organizations VALUES('bh2jhlktrbgxtmf3qtc7','https://oparl.example.org/Organization/2','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ortsbeirat Müllerviertel C','ortsbeirat muellerviertel c','','null','','Gremium','Ausschuss','2019-06-01','','','','','ii55brksu5lk3dzuur6a','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/2?html','2020-01-03 02:00:00+00:00','2020-01-03 04:00:00+00:00',0,0,'{"invented:number":2}');
INSERT INTO organizations VALUES('6wblexvcju2l7zp7yoo3','https://oparl.example.org/Organization/3','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ortsbeirat Müllerviertel D','ortsbeirat muellerviertel d','','null','','Gremium','Ausschuss','2019-06-01','','','','','txay4r77byj3ado3dh35','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/3?html','2020-01-04 03:00:00+00:00','2020-01-04 06:00:00+00:00',0,0,'{"invented:number":3}');
INSERT INTO organizations VALUES('3wgeom5t6c6abw5w6kj7','https://oparl.example.org/Organization/4','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ortsbeirat Müllerviertel E','ortsbeirat muellerviertel e','','null','','Gremium','Ausschuss','2019-06-01','','','','','gwqatszqorm4mjm46ngr','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/4?html','2020-01-05 04:00:00+00:00','2020-01-05 08:00:00+00:00',0,0,'{"invented:number":4}');
INSERT INTO organizations VALUES('la42eidbw42hhhsj5hd7','https://oparl.example.org/Organization/5','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ortsbeirat Müllerviertel F','ortsbeirat muellerviertel f','','null','','Gremium','Ausschuss','2019-06-01','','','','','ccjogxgrp5vyiborjmlk','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/5?html','2020-01-06 05:00:00+00:00','2020-01-06 10:00:00+00:00',0,0,'{"invented:number":5}');
INSERT INTO organizations VALUES('4hfmlqlqmqqlnx7f5jn6','https://oparl.example.org/Organization/6','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ortsbeirat Müllerviertel G','ortsbeirat muellerviertel g','','null','','Gremium','Ausschuss','2019-06-01','','','','','btuqmwjtkupqdjsypb5r','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/6?html','2020-01-07 06:00:00+00:00','2020-01-07 12:00:00+00:00',0,0,'{"invented:number":6}');
INSERT INTO organizations VALUES('qj5vdnn5ftv7e5nagboh','https://oparl.example.org/Organization/7','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ortsbeirat Müllerviertel H','ortsbeirat muellerviertel h','','null','','Gremium','Ausschuss','2019-06-01','','','','','3z56r6sn3ggt46qnk7tu','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/7?html','2020-01-08 07:00:00+00:00','2020-01-08 14:00:00+00:00',0,0,'{"invented:number":7}');
INSERT INTO organizations VALUES('cl3hfckxl474knki3l4m','https://oparl.example.org/Organization/8','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ortsbeirat Müllerviertel I','ortsbeirat muellerviertel i','','null','','Gremium','Ausschuss','2019-06-01','','','','','37t5rnmimk2tvq47t5j5','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/8?html','2020-01-09 08:00:00+00:00','2020-01-09 16:00:00+00:00',0,0,'{"invented:number":8}');
INSERT INTO organizations VALUES('2f626rztb34yrm5h4pj3','https://oparl.example.org/Organization/9','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ortsbeirat Müllerviertel J','ortsbeirat muellerviertel j','','null','','Gremium','Ausschuss','2019-06-01','','','','','cfatxtaldizihgy3fb63','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/9?html','2020-01-10 09:00:00+00:00','2020-01-10 18:00:00+00:00',0,0,'{"invented:number":9}');
INSERT INTO organizations VALUES('3xyylcwkojtktoqx7f24','https://oparl.example.org/Organization/10','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ortsbeirat Müllerviertel K','ortsbeirat muellerviertel k','','null','','Gremium','Ausschuss','2019-06-01','','','','','y2o7bir7mj2kebl6joto','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/10?html','2020-01-11 10:00:00+00:00','2020-01-11 20:00:00+00:00',0,0,'{"invented:number":10}');
INSERT INTO organizations VALUES('hjjmv2yxtcjdqjtdl6tw','https://oparl.example.org/Organization/11','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ortsbeirat Müllerviertel L','ortsbeirat muellerviertel l','','null','','Gremium','Ausschuss','2019-06-01','','','','','kftz4zzzifnrm5lzvc5r','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/11?html','2020-01-12 11:00:00+00:00','2020-01-12 22:00:00+00:00',0,0,'{"invented:number":11}');
INSERT INTO organizations VALUES('drxzjmdx3erxlhsguq5a','https://oparl.example.org/Organization/12','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ortsbeirat Müllerviertel M','ortsbeirat muellerviertel m','','null','','Gremium','Ausschuss','2019-06-01','','','','','qj5lnv3ltj23ujxdoqpv','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/12?html','2020-01-13 12:00:00+00:00','2020-01-14 00:00:00+00:00',0,0,'{"invented:number":12}');
INSERT INTO organizations VALUES('swwvr6ucc4yswwf7ak4i','https://oparl.example.org/Organization/13','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ortsbeirat Müllerviertel N','ortsbeirat muellerviertel n','','null','','Gremium','Ausschuss','2019-06-01','','','','','wlezoktihyzyxhyshkgf','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/13?html','2020-01-14 13:00:00+00:00','2020-01-15 02:00:00+00:00',0,0,'{"invented:number":13}');
INSERT INTO organizations VALUES('qopcynibotiibaey3c5z','https://oparl.example.org/Organization/14','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ortsbeirat Müllerviertel O','ortsbeirat muellerviertel o','','null','','Gremium','Ausschuss','2019-06-01','','','','','a6p3o5pf4xwir7g5nkks','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/14?html','2020-01-15 14:00:00+00:00','2020-01-16 04:00:00+00:00',0,0,'{"invented:number":14}');
INSERT INTO organizations VALUES('dgiah3fk2tjt76vkkfgl','https://oparl.example.org/Organization/15','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 15','ausschuss 15','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/15?html','2020-01-16 15:00:00+00:00','2020-01-17 06:00:00+00:00',0,0,'{"invented:number":15}');
INSERT INTO organizations VALUES('zjhyqt4gd2zio5sc5syp','https://oparl.example.org/Organization/16','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 16','ausschuss 16','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/16?html','2020-01-17 16:00:00+00:00','2020-01-18 08:00:00+00:00',0,0,'{"invented:number":16}');
INSERT INTO organizations VALUES('web3btowvpq2vqwe3ciz','https://oparl.example.org/Organization/17','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 17','ausschuss 17','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/17?html','2020-01-18 17:00:00+00:00','2020-01-19 10:00:00+00:00',0,0,'{"invented:number":17}');
INSERT INTO organizations VALUES('73n3heddc2ek33hboljn','https://oparl.example.org/Organization/18','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 18','ausschuss 18','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/18?html','2020-01-19 18:00:00+00:00','2020-01-20 12:00:00+00:00',0,0,'{"invented:number":18}');
INSERT INTO organizations VALUES('j52qxu2wdu3ike4qplkw','https://oparl.example.org/Organization/19','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 19','ausschuss 19','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/19?html','2020-01-20 19:00:00+00:00','2020-01-21 14:00:00+00:00',0,0,'{"invented:number":19}');
INSERT INTO organizations VALUES('vkdyz2ph4o42gzyzf3ay','https://oparl.example.org/Organization/20','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 20','ausschuss 20','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/20?html','2020-01-21 20:00:00+00:00','2020-01-22 16:00:00+00:00',0,0,'{"invented:number":20}');
INSERT INTO organizations VALUES('pv3hmls76lhcbvvpehcn','https://oparl.example.org/Organization/21','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 21','ausschuss 21','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/21?html','2020-01-22 21:00:00+00:00','2020-01-23 18:00:00+00:00',0,0,'{"invented:number":21}');
INSERT INTO organizations VALUES('3rqchzszfyqb7k2rbnlo','https://oparl.example.org/Organization/22','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 22','ausschuss 22','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/22?html','2020-01-23 22:00:00+00:00','2020-01-24 20:00:00+00:00',0,0,'{"invented:number":22}');
INSERT INTO organizations VALUES('ar6ya76qjabeaynkwef3','https://oparl.example.org/Organization/23','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 23','ausschuss 23','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/23?html','2020-01-24 23:00:00+00:00','2020-01-25 22:00:00+00:00',0,0,'{"invented:number":23}');
INSERT INTO organizations VALUES('bubahdue76njsu2yrsi2','https://oparl.example.org/Organization/24','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 24','ausschuss 24','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/24?html','2020-01-25 00:00:00+00:00','2020-01-26 00:00:00+00:00',0,0,'{"invented:number":24}');
INSERT INTO organizations VALUES('ob3ypubxsaavpq3vo2x3','https://oparl.example.org/Organization/25','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 25','ausschuss 25','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/25?html','2020-01-26 01:00:00+00:00','2020-01-27 02:00:00+00:00',0,0,'{"invented:number":25}');
INSERT INTO organizations VALUES('4piywehspu6qzitbafoy','https://oparl.example.org/Organization/26','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 26','ausschuss 26','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/26?html','2020-01-27 02:00:00+00:00','2020-01-28 04:00:00+00:00',0,0,'{"invented:number":26}');
INSERT INTO organizations VALUES('fssjjr6a6hzwrlbqs2gs','https://oparl.example.org/Organization/27','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 27','ausschuss 27','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/27?html','2020-01-28 03:00:00+00:00','2020-01-29 06:00:00+00:00',0,0,'{"invented:number":27}');
INSERT INTO organizations VALUES('bpp2shncqo7tr7iswf2s','https://oparl.example.org/Organization/28','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 28','ausschuss 28','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/28?html','2020-01-29 04:00:00+00:00','2020-01-30 08:00:00+00:00',0,0,'{"invented:number":28}');
INSERT INTO organizations VALUES('mdnskj6ruhdrr27ltzx5','https://oparl.example.org/Organization/29','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 29','ausschuss 29','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/29?html','2020-01-30 05:00:00+00:00','2020-01-31 10:00:00+00:00',0,0,'{"invented:number":29}');
INSERT INTO organizations VALUES('3arvjyhtanyygyeiyw2c','https://oparl.example.org/Organization/30','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 30','ausschuss 30','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/30?html','2020-01-31 06:00:00+00:00','2020-02-01 12:00:00+00:00',0,0,'{"invented:number":30}');
INSERT INTO organizations VALUES('mx3td7rvlsypyt5jf27j','https://oparl.example.org/Organization/31','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 31','ausschuss 31','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/31?html','2020-02-01 07:00:00+00:00','2020-02-02 14:00:00+00:00',0,0,'{"invented:number":31}');
INSERT INTO organizations VALUES('jcj3sgocr3mgfi2whxi6','https://oparl.example.org/Organization/32','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 32','ausschuss 32','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/32?html','2020-02-02 08:00:00+00:00','2020-02-03 16:00:00+00:00',0,0,'{"invented:number":32}');
INSERT INTO organizations VALUES('jsixk2acq6xkyfhqtk5t','https://oparl.example.org/Organization/33','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 33','ausschuss 33','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/33?html','2020-02-03 09:00:00+00:00','2020-02-04 18:00:00+00:00',0,0,'{"invented:number":33}');
INSERT INTO organizations VALUES('ovwkchut4yqc53xucrho','https://oparl.example.org/Organization/34','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 34','ausschuss 34','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/34?html','2020-02-04 10:00:00+00:00','2020-02-05 20:00:00+00:00',0,0,'{"invented:number":34}');
INSERT INTO organizations VALUES('mgrctedsixazgd3gxoq5','https://oparl.example.org/Organization/35','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 35','ausschuss 35','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/35?html','2020-02-05 11:00:00+00:00','2020-02-06 22:00:00+00:00',0,0,'{"invented:number":35}');
INSERT INTO organizations VALUES('ldqokhv6uq6vqwjxe5tr','https://oparl.example.org/Organization/36','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 36','ausschuss 36','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/36?html','2020-02-06 12:00:00+00:00','2020-02-08 00:00:00+00:00',0,0,'{"invented:number":36}');
INSERT INTO organizations VALUES('7ajfdncepgm7zz4ehpdu','https://oparl.example.org/Organization/37','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 37','ausschuss 37','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/37?html','2020-02-07 13:00:00+00:00','2020-02-09 02:00:00+00:00',0,0,'{"invented:number":37}');
INSERT INTO organizations VALUES('l6i4fz3erzs5tdycdyiq','https://oparl.example.org/Organization/38','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 38','ausschuss 38','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/38?html','2020-02-08 14:00:00+00:00','2020-02-10 04:00:00+00:00',0,0,'{"invented:number":38}');
INSERT INTO organizations VALUES('2k3rgxobw7a6rimg2tgo','https://oparl.example.org/Organization/39','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Ausschuss 39','ausschuss 39','','null','','Gremium','Ausschuss','2019-06-01','','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Organization/39?html','2020-02-09 15:00:00+00:00','2020-02-11 06:00:00+00:00',0,0,'{"invented:number":39}');
CREATE TABLE persons (
    id              TEXT NOT NULL PRIMARY KEY,
    url             TEXT NOT NULL DEFAULT '',
    source_id       TEXT NOT NULL DEFAULT '',
    body_id         TEXT NOT NULL DEFAULT '',
    name            TEXT NOT NULL DEFAULT '',
    name_fold       TEXT NOT NULL DEFAULT '',
    sort_key        TEXT NOT NULL DEFAULT '',
    family_name     TEXT NOT NULL DEFAULT '',
    given_name      TEXT NOT NULL DEFAULT '',
    form_of_address TEXT NOT NULL DEFAULT '',
    affix           TEXT NOT NULL DEFAULT '',
    title           TEXT NOT NULL DEFAULT 'null',
    gender          TEXT NOT NULL DEFAULT '',
    phone           TEXT NOT NULL DEFAULT 'null',
    email           TEXT NOT NULL DEFAULT 'null',
    location_id     TEXT NOT NULL DEFAULT '',
    status          TEXT NOT NULL DEFAULT 'null',
    life            TEXT NOT NULL DEFAULT '',
    life_source     TEXT NOT NULL DEFAULT '',
    license         TEXT NOT NULL DEFAULT '',
    keyword         TEXT NOT NULL DEFAULT 'null',
    web             TEXT NOT NULL DEFAULT '',
    created         TEXT,
    modified        TEXT,
    deleted         INTEGER NOT NULL DEFAULT FALSE,
    orphaned        INTEGER NOT NULL DEFAULT FALSE,
    vendor          TEXT NOT NULL DEFAULT 'null'
) STRICT;
INSERT INTO persons VALUES('sld54qu7a2lmdlmbs7r2','https://oparl.example.org/Person/0','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Anna Familie0','anna familie0','familie0 anna','Familie0','Anna','','','["Dr."]','','null','null','','null','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Person/0?html','2020-01-01 00:00:00+00:00','2020-01-01 00:00:00+00:00',0,0,'{"invented:number":0}');
INSERT INTO persons VALUES('emyripu3dtmsq64yceko','https://oparl.example.org/Person/1','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','','','','','','','','null','','null','null','','null','','','','null','',NULL,NULL,1,0,'null');
INSERT INTO persons VALUES('4bdmpjqlrqqugm53j2x7','https://oparl.example.org/Person/2','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Anna Familie2','anna familie2','familie2 anna','Familie2','Anna','','','["Dr."]','','null','null','','null','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Person/2?html','2020-01-03 02:00:00+00:00','2020-01-03 04:00:00+00:00',0,0,'{"invented:number":2}');
INSERT INTO persons VALUES('sgxcnz3vwlgg4xqbvxnn','https://oparl.example.org/Person/3','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Anna Familie3','anna familie3','familie3 anna','Familie3','Anna','','','["Dr."]','','null','null','','null','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Person/3?html','2020-01-04 03:00:00+00:00','2020-01-04 06:00:00+00:00',0,0,'{"invented:number":3}');
INSERT INTO persons VALUES('dv6t5pswzerbbiwalyek','https://oparl.example.org/Person/4','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Anna Familie4','anna familie4','familie4 anna','Familie4','Anna','','','["Dr."]','','null','null','','null','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Person/4?html','2020-01-05 04:00:00+00:00','2020-01-05 08:00:00+00:00',0,0,'{"invented:number":4}');
INSERT INTO persons VALUES('iymmkt6ia32h53euodon','https://oparl.example.org/Person/5','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Anna Familie5','anna familie5','familie5 anna','Familie5','Anna','','','["Dr."]','','null','null','','null','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Person/5?html','2020-01-06 05:00:00+00:00','2020-01-06 10:00:00+00:00',0,0,'{"invented:number":5}');
INSERT INTO persons VALUES('6beex4txnm47a4233qp6','https://oparl.example.org/Person/6','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Anna Familie6','anna familie6','familie6 anna','Familie6','Anna','','','["Dr."]','','null','null','','null','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Person/6?html','2020-01-07 06:00:00+00:00','2020-01-07 12:00:00+00:00',0,0,'{"invented:number":6}');
INSERT INTO persons VALUES('qgralkza33o3emaypybi','https://oparl.example.org/Person/7','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Anna Familie7','anna familie7','familie7 anna','Familie7','Anna','','','["Dr."]','','null','null','','null','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Person/7?html','2020-01-08 07:00:00+00:00','2020-01-08 14:00:00+00:00',0,0,'{"invented:number":7}');
INSERT INTO persons VALUES('7si52clhrhcpjjgkzbpo','https://oparl.example.org/Person/8','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Anna Familie8','anna familie8','familie8 anna','Familie8','Anna','','','["Dr."]','','null','null','','null','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Person/8?html','2020-01-09 08:00:00+00:00','2020-01-09 16:00:00+00:00',0,0,'{"invented:number":8}');
INSERT INTO persons VALUES('3rxfqaly6pwpbt244eeg','https://oparl.example.org/Person/9','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Anna Familie9','anna familie9','familie9 anna','Familie9','Anna','','','["Dr."]','','null','null','','null','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Person/9?html','2020-01-10 09:00:00+00:00','2020-01-10 18:00:00+00:00',0,0,'{"invented:number":9}');
INSERT INTO persons VALUES('mec5p44diwfnr3msruii','https://oparl.example.org/Person/10','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Anna Familie10','anna familie10','familie10 anna','Familie10','Anna','','','["Dr."]','','null','null','','null','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Person/10?html','2020-01-11 10:00:00+00:00','2020-01-11 20:00:00+00:00',0,0,'{"invented:number":10}');
INSERT INTO persons VALUES('uu5wwgmhxzpndinq6q3e','https://oparl.example.org/Person/11','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Anna Familie11','anna familie11','familie11 anna','Familie11','Anna','','','["Dr."]','','null','null','','null','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Person/11?html','2020-01-12 11:00:00+00:00','2020-01-12 22:00:00+00:00',0,0,'{"invented:number":11}');
INSERT INTO persons VALUES('edkr2kugrk32hc5ynahc','https://oparl.example.org/Person/12','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Anna Familie12','anna familie12','familie12 anna','Familie12','Anna','','','["Dr."]','','null','null','','null','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Person/12?html','2020-01-13 12:00:00+00:00','2020-01-14 00:00:00+00:00',0,0,'{"invented:number":12}');
INSERT INTO persons VALUES('gwjg4swfummyyfaxpdt6','https://oparl.example.org/Person/13','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Anna Familie13','anna familie13','familie13 anna','Familie13','Anna','','','["Dr."]','','null','null','','null','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Person/13?html','2020-01-14 13:00:00+00:00','2020-01-15 02:00:00+00:00',0,0,'{"invented:number":13}');
INSERT INTO persons VALUES('ixpcossrnxlk6zjuovtg','https://oparl.example.org/Person/14','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Anna Familie14','anna familie14','familie14 anna','Familie14','Anna','','','["Dr."]','','null','null','','null','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Person/14?html','2020-01-15 14:00:00+00:00','2020-01-16 04:00:00+00:00',0,0,'{"invented:number":14}');
INSERT INTO persons VALUES('z4qtft2bojgdzmjnk7o7','https://oparl.example.org/Person/15','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Anna Familie15','anna familie15','familie15 anna','Familie15','Anna','','','["Dr."]','','null','null','','null','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Person/15?html','2020-01-16 15:00:00+00:00','2020-01-17 06:00:00+00:00',0,0,'{"invented:number":15}');
INSERT INTO persons VALUES('jx2k5uaxw7hwo4qwranw','https://oparl.example.org/Person/16','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Anna Familie16','anna familie16','familie16 anna','Familie16','Anna','','','["Dr."]','','null','null','','null','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Person/16?html','2020-01-17 16:00:00+00:00','2020-01-18 08:00:00+00:00',0,0,'{"invented:number":16}');
INSERT INTO persons VALUES('uwgrnglesjdrgvvauprk','https://oparl.example.org/Person/17','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Anna Familie17','anna familie17','familie17 anna','Familie17','Anna','','','["Dr."]','','null','null','','null','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Person/17?html','2020-01-18 17:00:00+00:00','2020-01-19 10:00:00+00:00',0,0,'{"invented:number":17}');
INSERT INTO persons VALUES('d2ssv7ns23w6hsqfcn3y','https://oparl.example.org/Person/18','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Anna Familie18','anna familie18','familie18 anna','Familie18','Anna','','','["Dr."]','','null','null','','null','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Person/18?html','2020-01-19 18:00:00+00:00','2020-01-20 12:00:00+00:00',0,0,'{"invented:number":18}');
INSERT INTO persons VALUES('oliuerl2hwslmpxxbqxr','https://oparl.example.org/Person/19','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Anna Familie19','anna familie19','familie19 anna','Familie19','Anna','','','["Dr."]','','null','null','','null','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Person/19?html','2020-01-20 19:00:00+00:00','2020-01-21 14:00:00+00:00',0,0,'{"invented:number":19}');
CREATE TABLE memberships (
    id              TEXT NOT NULL PRIMARY KEY,
    url             TEXT NOT NULL DEFAULT '',
    source_id       TEXT NOT NULL DEFAULT '',
    body_id         TEXT NOT NULL DEFAULT '',
    person_id       TEXT NOT NULL DEFAULT '',
    organization_id TEXT NOT NULL DEFAULT '',
    role            TEXT NOT NULL DEFAULT '',
    voting_right    INTEGER,
    start_date      TEXT NOT NULL DEFAULT '',
    end_date        TEXT NOT NULL DEFAULT '',
    on_behalf_of_id TEXT NOT NULL DEFAULT '',
    license         TEXT NOT NULL DEFAULT '',
    keyword         TEXT NOT NULL DEFAULT 'null',
    web             TEXT NOT NULL DEFAULT '',
    created         TEXT,
    modified        TEXT,
    deleted         INTEGER NOT NULL DEFAULT FALSE,
    orphaned        INTEGER NOT NULL DEFAULT FALSE,
    vendor          TEXT NOT NULL DEFAULT 'null'
) STRICT;
INSERT INTO memberships VALUES('h3to2odvwuqxk62duhil','https://oparl.example.org/Membership/0','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','sld54qu7a2lmdlmbs7r2','7gmhpsteutmzatou5huu','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/0?html','2020-01-01 00:00:00+00:00','2020-01-01 00:00:00+00:00',0,0,'{"invented:number":0}');
INSERT INTO memberships VALUES('e246qe4fzben57qlsf6z','https://oparl.example.org/Membership/1','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','sld54qu7a2lmdlmbs7r2','qj5vdnn5ftv7e5nagboh','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/1?html','2020-01-02 01:00:00+00:00','2020-01-02 02:00:00+00:00',0,0,'{"invented:number":1}');
INSERT INTO memberships VALUES('evzveg4romjxhr43uszn','https://oparl.example.org/Membership/2','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','sld54qu7a2lmdlmbs7r2','qopcynibotiibaey3c5z','Mitglied',NULL,'2019-06-01','2022-12-31','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/2?html','2020-01-03 02:00:00+00:00','2020-01-03 04:00:00+00:00',0,0,'{"invented:number":2}');
INSERT INTO memberships VALUES('srua4jahol5n3nfr2duk','https://oparl.example.org/Membership/3','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','emyripu3dtmsq64yceko','z3ceo533dtpcfbni3pl5','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/3?html','2020-01-04 03:00:00+00:00','2020-01-04 06:00:00+00:00',0,1,'{"invented:number":3}');
INSERT INTO memberships VALUES('akgwjqu4xtvsac22wty6','https://oparl.example.org/Membership/4','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','emyripu3dtmsq64yceko','cl3hfckxl474knki3l4m','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/4?html','2020-01-05 04:00:00+00:00','2020-01-05 08:00:00+00:00',0,1,'{"invented:number":4}');
INSERT INTO memberships VALUES('73fl6vhir5lvrg6ltaha','https://oparl.example.org/Membership/5','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','emyripu3dtmsq64yceko','dgiah3fk2tjt76vkkfgl','Mitglied',NULL,'2019-06-01','2022-12-31','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/5?html','2020-01-06 05:00:00+00:00','2020-01-06 10:00:00+00:00',0,1,'{"invented:number":5}');
INSERT INTO memberships VALUES('njddfquor3su6bio72v7','https://oparl.example.org/Membership/6','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','4bdmpjqlrqqugm53j2x7','bh2jhlktrbgxtmf3qtc7','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/6?html','2020-01-07 06:00:00+00:00','2020-01-07 12:00:00+00:00',0,0,'{"invented:number":6}');
INSERT INTO memberships VALUES('l5hwg7xeozyfa37q2t2i','https://oparl.example.org/Membership/7','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','4bdmpjqlrqqugm53j2x7','2f626rztb34yrm5h4pj3','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/7?html','2020-01-08 07:00:00+00:00','2020-01-08 14:00:00+00:00',0,0,'{"invented:number":7}');
INSERT INTO memberships VALUES('3ak2ecqtkgkjacq5as2s','https://oparl.example.org/Membership/8','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','4bdmpjqlrqqugm53j2x7','zjhyqt4gd2zio5sc5syp','Mitglied',NULL,'2019-06-01','2022-12-31','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/8?html','2020-01-09 08:00:00+00:00','2020-01-09 16:00:00+00:00',0,0,'{"invented:number":8}');
INSERT INTO memberships VALUES('ccy4b5eteun3w6f6kjzz','https://oparl.example.org/Membership/9','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','sgxcnz3vwlgg4xqbvxnn','6wblexvcju2l7zp7yoo3','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/9?html','2020-01-10 09:00:00+00:00','2020-01-10 18:00:00+00:00',0,0,'{"invented:number":9}');
INSERT INTO memberships VALUES('bogq5ny5g5vil5owqtks','https://oparl.example.org/Membership/10','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','sgxcnz3vwlgg4xqbvxnn','3xyylcwkojtktoqx7f24','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/10?html','2020-01-11 10:00:00+00:00','2020-01-11 20:00:00+00:00',0,0,'{"invented:number":10}');
INSERT INTO memberships VALUES('hhnyk6vqt4ipymqo2n64','https://oparl.example.org/Membership/11','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','sgxcnz3vwlgg4xqbvxnn','web3btowvpq2vqwe3ciz','Mitglied',NULL,'2019-06-01','2022-12-31','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/11?html','2020-01-12 11:00:00+00:00','2020-01-12 22:00:00+00:00',0,0,'{"invented:number":11}');
INSERT INTO memberships VALUES('sf37yjnydmnrcl64fowr','https://oparl.example.org/Membership/12','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','dv6t5pswzerbbiwalyek','3wgeom5t6c6abw5w6kj7','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/12?html','2020-01-13 12:00:00+00:00','2020-01-14 00:00:00+00:00',0,0,'{"invented:number":12}');
INSERT INTO memberships VALUES('b3dy6oyl7777zrkuo4dz','https://oparl.example.org/Membership/13','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','dv6t5pswzerbbiwalyek','hjjmv2yxtcjdqjtdl6tw','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/13?html','2020-01-14 13:00:00+00:00','2020-01-15 02:00:00+00:00',0,0,'{"invented:number":13}');
INSERT INTO memberships VALUES('tgnnusi6ok4ypgkzfzr6','https://oparl.example.org/Membership/14','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','dv6t5pswzerbbiwalyek','73n3heddc2ek33hboljn','Mitglied',NULL,'2019-06-01','2022-12-31','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/14?html','2020-01-15 14:00:00+00:00','2020-01-16 04:00:00+00:00',0,0,'{"invented:number":14}');
INSERT INTO memberships VALUES('jbdzf2h7liffgy3k75jq','https://oparl.example.org/Membership/15','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','iymmkt6ia32h53euodon','la42eidbw42hhhsj5hd7','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/15?html','2020-01-16 15:00:00+00:00','2020-01-17 06:00:00+00:00',0,0,'{"invented:number":15}');
INSERT INTO memberships VALUES('qjjycbd7nk4fz6wcjw4b','https://oparl.example.org/Membership/16','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','iymmkt6ia32h53euodon','drxzjmdx3erxlhsguq5a','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/16?html','2020-01-17 16:00:00+00:00','2020-01-18 08:00:00+00:00',0,0,'{"invented:number":16}');
INSERT INTO memberships VALUES('7jfmpwbo467tuhhabq46','https://oparl.example.org/Membership/17','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','iymmkt6ia32h53euodon','j52qxu2wdu3ike4qplkw','Mitglied',NULL,'2019-06-01','2022-12-31','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/17?html','2020-01-18 17:00:00+00:00','2020-01-19 10:00:00+00:00',0,0,'{"invented:number":17}');
INSERT INTO memberships VALUES('hzf2xzcorwrjtq52cahh','https://oparl.example.org/Membership/18','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','6beex4txnm47a4233qp6','4hfmlqlqmqqlnx7f5jn6','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/18?html','2020-01-19 18:00:00+00:00','2020-01-20 12:00:00+00:00',0,0,'{"invented:number":18}');
INSERT INTO memberships VALUES('o4dy5docwsznsu3fvo3c','https://oparl.example.org/Membership/19','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','6beex4txnm47a4233qp6','swwvr6ucc4yswwf7ak4i','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/19?html','2020-01-20 19:00:00+00:00','2020-01-21 14:00:00+00:00',0,0,'{"invented:number":19}');
INSERT INTO memberships VALUES('ql772mjanbvkom3gsmul','https://oparl.example.org/Membership/20','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','6beex4txnm47a4233qp6','vkdyz2ph4o42gzyzf3ay','Mitglied',NULL,'2019-06-01','2022-12-31','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/20?html','2020-01-21 20:00:00+00:00','2020-01-22 16:00:00+00:00',0,0,'{"invented:number":20}');
INSERT INTO memberships VALUES('rghj4cangpwypyscat4a','https://oparl.example.org/Membership/21','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','qgralkza33o3emaypybi','qj5vdnn5ftv7e5nagboh','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/21?html','2020-01-22 21:00:00+00:00','2020-01-23 18:00:00+00:00',0,0,'{"invented:number":21}');
INSERT INTO memberships VALUES('ttcvnb3qlzbbwrekkyvp','https://oparl.example.org/Membership/22','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','qgralkza33o3emaypybi','qopcynibotiibaey3c5z','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/22?html','2020-01-23 22:00:00+00:00','2020-01-24 20:00:00+00:00',0,0,'{"invented:number":22}');
INSERT INTO memberships VALUES('4ncyvq7la2l4frpo667v','https://oparl.example.org/Membership/23','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','qgralkza33o3emaypybi','pv3hmls76lhcbvvpehcn','Mitglied',NULL,'2019-06-01','2022-12-31','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/23?html','2020-01-24 23:00:00+00:00','2020-01-25 22:00:00+00:00',0,0,'{"invented:number":23}');
INSERT INTO memberships VALUES('l3cfewvvgiukbmo7qmdf','https://oparl.example.org/Membership/24','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','7si52clhrhcpjjgkzbpo','cl3hfckxl474knki3l4m','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/24?html','2020-01-25 00:00:00+00:00','2020-01-26 00:00:00+00:00',0,0,'{"invented:number":24}');
INSERT INTO memberships VALUES('niczhtc6ho7nq3pxw2h5','https://oparl.example.org/Membership/25','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','7si52clhrhcpjjgkzbpo','dgiah3fk2tjt76vkkfgl','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/25?html','2020-01-26 01:00:00+00:00','2020-01-27 02:00:00+00:00',0,0,'{"invented:number":25}');
INSERT INTO memberships VALUES('np7jpimb6mg6xkaywink','https://oparl.example.org/Membership/26','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','7si52clhrhcpjjgkzbpo','3rqchzszfyqb7k2rbnlo','Mitglied',NULL,'2019-06-01','2022-12-31','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/26?html','2020-01-27 02:00:00+00:00','2020-01-28 04:00:00+00:00',0,0,'{"invented:number":26}');
INSERT INTO memberships VALUES('vpwxcragsrcqqgluqehx','https://oparl.example.org/Membership/27','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','3rxfqaly6pwpbt244eeg','2f626rztb34yrm5h4pj3','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/27?html','2020-01-28 03:00:00+00:00','2020-01-29 06:00:00+00:00',0,0,'{"invented:number":27}');
INSERT INTO memberships VALUES('6b2usg6dpe4a4bbmebif','https://oparl.example.org/Membership/28','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','3rxfqaly6pwpbt244eeg','zjhyqt4gd2zio5sc5syp','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/28?html','2020-01-29 04:00:00+00:00','2020-01-30 08:00:00+00:00',0,0,'{"invented:number":28}');
INSERT INTO memberships VALUES('y23nxyjxz2uws44uqwvx','https://oparl.example.org/Membership/29','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','3rxfqaly6pwpbt244eeg','ar6ya76qjabeaynkwef3','Mitglied',NULL,'2019-06-01','2022-12-31','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/29?html','2020-01-30 05:00:00+00:00','2020-01-31 10:00:00+00:00',0,0,'{"invented:number":29}');
INSERT INTO memberships VALUES('cqqo4rip4yfckmi6v3ak','https://oparl.example.org/Membership/30','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','mec5p44diwfnr3msruii','3xyylcwkojtktoqx7f24','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/30?html','2020-01-31 06:00:00+00:00','2020-02-01 12:00:00+00:00',0,0,'{"invented:number":30}');
INSERT INTO memberships VALUES('nrmkman3polir3u2y3vk','https://oparl.example.org/Membership/31','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','mec5p44diwfnr3msruii','web3btowvpq2vqwe3ciz','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/31?html','2020-02-01 07:00:00+00:00','2020-02-02 14:00:00+00:00',0,0,'{"invented:number":31}');
INSERT INTO memberships VALUES('yi2ki45mmqwjwhkrayfh','https://oparl.example.org/Membership/32','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','mec5p44diwfnr3msruii','bubahdue76njsu2yrsi2','Mitglied',NULL,'2019-06-01','2022-12-31','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/32?html','2020-02-02 08:00:00+00:00','2020-02-03 16:00:00+00:00',0,0,'{"invented:number":32}');
INSERT INTO memberships VALUES('47zhd7husqlyy45wwl34','https://oparl.example.org/Membership/33','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','uu5wwgmhxzpndinq6q3e','hjjmv2yxtcjdqjtdl6tw','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/33?html','2020-02-03 09:00:00+00:00','2020-02-04 18:00:00+00:00',0,0,'{"invented:number":33}');
INSERT INTO memberships VALUES('smqxfaanbtibqbobzzsx','https://oparl.example.org/Membership/34','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','uu5wwgmhxzpndinq6q3e','73n3heddc2ek33hboljn','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/34?html','2020-02-04 10:00:00+00:00','2020-02-05 20:00:00+00:00',0,0,'{"invented:number":34}');
INSERT INTO memberships VALUES('qwrxbqncjirpguvbhgvn','https://oparl.example.org/Membership/35','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','uu5wwgmhxzpndinq6q3e','ob3ypubxsaavpq3vo2x3','Mitglied',NULL,'2019-06-01','2022-12-31','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/35?html','2020-02-05 11:00:00+00:00','2020-02-06 22:00:00+00:00',0,0,'{"invented:number":35}');
INSERT INTO memberships VALUES('4sl65xf4vyklcorewcfs','https://oparl.example.org/Membership/36','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','edkr2kugrk32hc5ynahc','drxzjmdx3erxlhsguq5a','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/36?html','2020-02-06 12:00:00+00:00','2020-02-08 00:00:00+00:00',0,0,'{"invented:number":36}');
INSERT INTO memberships VALUES('a6xsgsftenggdd7cjylp','https://oparl.example.org/Membership/37','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','edkr2kugrk32hc5ynahc','j52qxu2wdu3ike4qplkw','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/37?html','2020-02-07 13:00:00+00:00','2020-02-09 02:00:00+00:00',0,0,'{"invented:number":37}');
INSERT INTO memberships VALUES('3fsiggigztik4vuo3big','https://oparl.example.org/Membership/38','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','edkr2kugrk32hc5ynahc','4piywehspu6qzitbafoy','Mitglied',NULL,'2019-06-01','2022-12-31','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/38?html','2020-02-08 14:00:00+00:00','2020-02-10 04:00:00+00:00',0,0,'{"invented:number":38}');
INSERT INTO memberships VALUES('xmlat2k3vluqvbaakb6a','https://oparl.example.org/Membership/39','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','gwjg4swfummyyfaxpdt6','swwvr6ucc4yswwf7ak4i','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/39?html','2020-02-09 15:00:00+00:00','2020-02-11 06:00:00+00:00',0,0,'{"invented:number":39}');
INSERT INTO memberships VALUES('xnig4waigposkh4wlvp3','https://oparl.example.org/Membership/40','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','gwjg4swfummyyfaxpdt6','vkdyz2ph4o42gzyzf3ay','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/40?html','2020-02-10 16:00:00+00:00','2020-02-12 08:00:00+00:00',0,0,'{"invented:number":40}');
INSERT INTO memberships VALUES('dgdbkxvxntiz2ic6omuk','https://oparl.example.org/Membership/41','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','gwjg4swfummyyfaxpdt6','fssjjr6a6hzwrlbqs2gs','Mitglied',NULL,'2019-06-01','2022-12-31','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/41?html','2020-02-11 17:00:00+00:00','2020-02-13 10:00:00+00:00',0,0,'{"invented:number":41}');
INSERT INTO memberships VALUES('5cir27n37ebieghafock','https://oparl.example.org/Membership/42','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','ixpcossrnxlk6zjuovtg','qopcynibotiibaey3c5z','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/42?html','2020-02-12 18:00:00+00:00','2020-02-14 12:00:00+00:00',0,0,'{"invented:number":42}');
INSERT INTO memberships VALUES('pgyiye5brzwgjfh2hxgg','https://oparl.example.org/Membership/43','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','ixpcossrnxlk6zjuovtg','pv3hmls76lhcbvvpehcn','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/43?html','2020-02-13 19:00:00+00:00','2020-02-15 14:00:00+00:00',0,0,'{"invented:number":43}');
INSERT INTO memberships VALUES('eeysm3pq2tcoraoegkto','https://oparl.example.org/Membership/44','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','ixpcossrnxlk6zjuovtg','bpp2shncqo7tr7iswf2s','Mitglied',NULL,'2019-06-01','2022-12-31','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/44?html','2020-02-14 20:00:00+00:00','2020-02-16 16:00:00+00:00',0,0,'{"invented:number":44}');
INSERT INTO memberships VALUES('nuz7s4jarvsidjft3bdx','https://oparl.example.org/Membership/45','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','z4qtft2bojgdzmjnk7o7','dgiah3fk2tjt76vkkfgl','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/45?html','2020-02-15 21:00:00+00:00','2020-02-17 18:00:00+00:00',0,0,'{"invented:number":45}');
INSERT INTO memberships VALUES('rkgfoerm7wj2syiyofjy','https://oparl.example.org/Membership/46','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','z4qtft2bojgdzmjnk7o7','3rqchzszfyqb7k2rbnlo','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/46?html','2020-02-16 22:00:00+00:00','2020-02-18 20:00:00+00:00',0,0,'{"invented:number":46}');
INSERT INTO memberships VALUES('3yjakfam6ldggkebmdwu','https://oparl.example.org/Membership/47','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','z4qtft2bojgdzmjnk7o7','mdnskj6ruhdrr27ltzx5','Mitglied',NULL,'2019-06-01','2022-12-31','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/47?html','2020-02-17 23:00:00+00:00','2020-02-19 22:00:00+00:00',0,0,'{"invented:number":47}');
INSERT INTO memberships VALUES('ilvezr5qrf7bpb4hjlvq','https://oparl.example.org/Membership/48','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','jx2k5uaxw7hwo4qwranw','zjhyqt4gd2zio5sc5syp','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/48?html','2020-02-18 00:00:00+00:00','2020-02-20 00:00:00+00:00',0,0,'{"invented:number":48}');
INSERT INTO memberships VALUES('wgivctcazgmmj2ztriqn','https://oparl.example.org/Membership/49','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','jx2k5uaxw7hwo4qwranw','ar6ya76qjabeaynkwef3','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/49?html','2020-02-19 01:00:00+00:00','2020-02-21 02:00:00+00:00',0,0,'{"invented:number":49}');
INSERT INTO memberships VALUES('nxp7ibdt4eicpw64kkvh','https://oparl.example.org/Membership/50','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','jx2k5uaxw7hwo4qwranw','3arvjyhtanyygyeiyw2c','Mitglied',NULL,'2019-06-01','2022-12-31','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/50?html','2020-02-20 02:00:00+00:00','2020-02-22 04:00:00+00:00',0,0,'{"invented:number":50}');
INSERT INTO memberships VALUES('hd3llivtbfosnf67aiob','https://oparl.example.org/Membership/51','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','uwgrnglesjdrgvvauprk','web3btowvpq2vqwe3ciz','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/51?html','2020-02-21 03:00:00+00:00','2020-02-23 06:00:00+00:00',0,0,'{"invented:number":51}');
INSERT INTO memberships VALUES('u3jpoldkaex36yssrpd5','https://oparl.example.org/Membership/52','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','uwgrnglesjdrgvvauprk','bubahdue76njsu2yrsi2','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/52?html','2020-02-22 04:00:00+00:00','2020-02-24 08:00:00+00:00',0,0,'{"invented:number":52}');
INSERT INTO memberships VALUES('3exsnic6qlqunewve4yj','https://oparl.example.org/Membership/53','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','uwgrnglesjdrgvvauprk','mx3td7rvlsypyt5jf27j','Mitglied',NULL,'2019-06-01','2022-12-31','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/53?html','2020-02-23 05:00:00+00:00','2020-02-25 10:00:00+00:00',0,0,'{"invented:number":53}');
INSERT INTO memberships VALUES('xfcnftm5dttwxe62ojf2','https://oparl.example.org/Membership/54','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','d2ssv7ns23w6hsqfcn3y','73n3heddc2ek33hboljn','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/54?html','2020-02-24 06:00:00+00:00','2020-02-26 12:00:00+00:00',0,0,'{"invented:number":54}');
INSERT INTO memberships VALUES('wawpc5m6vslhj6w6kzqr','https://oparl.example.org/Membership/55','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','d2ssv7ns23w6hsqfcn3y','ob3ypubxsaavpq3vo2x3','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/55?html','2020-02-25 07:00:00+00:00','2020-02-27 14:00:00+00:00',0,0,'{"invented:number":55}');
INSERT INTO memberships VALUES('jnuvxxit5qbdpu4scsji','https://oparl.example.org/Membership/56','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','d2ssv7ns23w6hsqfcn3y','jcj3sgocr3mgfi2whxi6','Mitglied',NULL,'2019-06-01','2022-12-31','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/56?html','2020-02-26 08:00:00+00:00','2020-02-28 16:00:00+00:00',0,0,'{"invented:number":56}');
INSERT INTO memberships VALUES('jz3sslvg2wt7ajmfrjhv','https://oparl.example.org/Membership/57','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','oliuerl2hwslmpxxbqxr','j52qxu2wdu3ike4qplkw','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/57?html','2020-02-27 09:00:00+00:00','2020-02-29 18:00:00+00:00',0,0,'{"invented:number":57}');
INSERT INTO memberships VALUES('n6k77a57hxkrr23dd4y2','https://oparl.example.org/Membership/58','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','oliuerl2hwslmpxxbqxr','4piywehspu6qzitbafoy','Mitglied',NULL,'2019-06-01','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/58?html','2020-02-28 10:00:00+00:00','2020-03-01 20:00:00+00:00',0,0,'{"invented:number":58}');
INSERT INTO memberships VALUES('4zve4jrbf2sapmvswoeu','https://oparl.example.org/Membership/59','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','oliuerl2hwslmpxxbqxr','jsixk2acq6xkyfhqtk5t','Mitglied',NULL,'2019-06-01','2022-12-31','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Membership/59?html','2020-02-29 11:00:00+00:00','2020-03-02 22:00:00+00:00',0,0,'{"invented:number":59}');
CREATE TABLE meetings (
    id            TEXT NOT NULL PRIMARY KEY,
    url           TEXT NOT NULL DEFAULT '',
    source_id     TEXT NOT NULL DEFAULT '',
    body_id       TEXT NOT NULL DEFAULT '',
    name          TEXT NOT NULL DEFAULT '',
    name_fold     TEXT NOT NULL DEFAULT '',
    meeting_state TEXT NOT NULL DEFAULT '',
    cancelled     INTEGER,
    start         TEXT,
    start_key     TEXT NOT NULL DEFAULT '',
    "end"         TEXT,
    location_id   TEXT NOT NULL DEFAULT '',
    license       TEXT NOT NULL DEFAULT '',
    keyword       TEXT NOT NULL DEFAULT 'null',
    web           TEXT NOT NULL DEFAULT '',
    created       TEXT,
    modified      TEXT,
    deleted       INTEGER NOT NULL DEFAULT FALSE,
    orphaned      INTEGER NOT NULL DEFAULT FALSE,
    vendor        TEXT NOT NULL DEFAULT 'null'
) STRICT;
INSERT INTO meetings VALUES('c5hirdg2pf5bm475dgtj','https://oparl.example.org/Meeting/0','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Sitzung 0','sitzung 0','',NULL,'2020-01-01 16:00:00+00:00','2020-01-01T16:00:00Z',NULL,'r53ptgewkr6yqnortihv','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Meeting/0?html','2020-01-01 00:00:00+00:00','2020-01-01 00:00:00+00:00',0,0,'{"invented:number":0}');
CREATE TABLE agenda_items (
    id              TEXT NOT NULL PRIMARY KEY,
    url             TEXT NOT NULL DEFAULT '',
    source_id       TEXT NOT NULL DEFAULT '',
    body_id         TEXT NOT NULL DEFAULT '',
    meeting_id      TEXT NOT NULL DEFAULT '',
    number          TEXT NOT NULL DEFAULT '',
    "order"         INTEGER NOT NULL DEFAULT 0,
    name            TEXT NOT NULL DEFAULT '',
    public          INTEGER,
    consultation_id TEXT NOT NULL DEFAULT '',
    result          TEXT NOT NULL DEFAULT '',
    outcome         TEXT NOT NULL DEFAULT '',
    resolution_text TEXT NOT NULL DEFAULT '',
    start           TEXT,
    "end"           TEXT,
    license         TEXT NOT NULL DEFAULT '',
    keyword         TEXT NOT NULL DEFAULT 'null',
    web             TEXT NOT NULL DEFAULT '',
    created         TEXT,
    modified        TEXT,
    deleted         INTEGER NOT NULL DEFAULT FALSE,
    orphaned        INTEGER NOT NULL DEFAULT FALSE,
    vendor          TEXT NOT NULL DEFAULT 'null'
, ordered INTEGER NOT NULL DEFAULT FALSE) STRICT;
INSERT INTO agenda_items VALUES('kmyiuus2kn5lrsfoeg7k','https://oparl.example.org/AgendaItem/0','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','c5hirdg2pf5bm475dgtj','1',0,'Tagesordnungspunkt über Straßenbäume 0',NULL,'5mhzmhf2smcnml7gnvg4','ungeändert beschlossen','','',NULL,NULL,'https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/AgendaItem/0?html','2020-01-01 00:00:00+00:00','2020-01-01 00:00:00+00:00',0,0,'{"invented:number":0}',1);
INSERT INTO agenda_items VALUES('zpjiubfgx3mzjlygyodh','https://oparl.example.org/AgendaItem/1','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','c5hirdg2pf5bm475dgtj','2',1,'Tagesordnungspunkt über Straßenbäume 1',NULL,'','ungeändert beschlossen','','',NULL,NULL,'https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/AgendaItem/1?html','2020-01-02 01:00:00+00:00','2020-01-02 02:00:00+00:00',0,0,'{"invented:number":1}',1);
INSERT INTO agenda_items VALUES('whspatbhr3zpv46jd5zg','https://oparl.example.org/AgendaItem/2','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','c5hirdg2pf5bm475dgtj','3',2,'Tagesordnungspunkt über Straßenbäume 2',NULL,'','ungeändert beschlossen','','',NULL,NULL,'https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/AgendaItem/2?html','2020-01-03 02:00:00+00:00','2020-01-03 04:00:00+00:00',0,0,'{"invented:number":2}',1);
INSERT INTO agenda_items VALUES('zf5dbbjvxnsanewnd7a6','https://oparl.example.org/AgendaItem/3','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','c5hirdg2pf5bm475dgtj','4',3,'Tagesordnungspunkt über Straßenbäume 3',NULL,'','ungeändert beschlossen','','',NULL,NULL,'https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/AgendaItem/3?html','2020-01-04 03:00:00+00:00','2020-01-04 06:00:00+00:00',0,0,'{"invented:number":3}',1);
INSERT INTO agenda_items VALUES('buxs34dkm27hxv6gbha6','https://oparl.example.org/AgendaItem/4','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','c5hirdg2pf5bm475dgtj','5',4,'Tagesordnungspunkt über Straßenbäume 4',NULL,'','ungeändert beschlossen','','',NULL,NULL,'https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/AgendaItem/4?html','2020-01-05 04:00:00+00:00','2020-01-05 08:00:00+00:00',0,0,'{"invented:number":4}',1);
INSERT INTO agenda_items VALUES('tgbjkgth62karbqmugta','https://oparl.example.org/AgendaItem/5','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','c5hirdg2pf5bm475dgtj','6',5,'Tagesordnungspunkt über Straßenbäume 5',NULL,'','ungeändert beschlossen','','',NULL,NULL,'https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/AgendaItem/5?html','2020-01-06 05:00:00+00:00','2020-01-06 10:00:00+00:00',0,0,'{"invented:number":5}',1);
INSERT INTO agenda_items VALUES('adzhypbfw2h4de7no4y5','https://oparl.example.org/AgendaItem/6','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','c5hirdg2pf5bm475dgtj','7',6,'Tagesordnungspunkt über Straßenbäume 6',NULL,'','ungeändert beschlossen','','',NULL,NULL,'https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/AgendaItem/6?html','2020-01-07 06:00:00+00:00','2020-01-07 12:00:00+00:00',0,0,'{"invented:number":6}',1);
INSERT INTO agenda_items VALUES('umknoqtqg5bnwhk3leij','https://oparl.example.org/AgendaItem/7','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','c5hirdg2pf5bm475dgtj','8',7,'Tagesordnungspunkt über Straßenbäume 7',NULL,'','ungeändert beschlossen','','',NULL,NULL,'https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/AgendaItem/7?html','2020-01-08 07:00:00+00:00','2020-01-08 14:00:00+00:00',0,0,'{"invented:number":7}',1);
INSERT INTO agenda_items VALUES('xanx7s4v3dvyk5erkld5','https://oparl.example.org/AgendaItem/8','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','c5hirdg2pf5bm475dgtj','9',8,'Tagesordnungspunkt über Straßenbäume 8',NULL,'','ungeändert beschlossen','','',NULL,NULL,'https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/AgendaItem/8?html','2020-01-09 08:00:00+00:00','2020-01-09 16:00:00+00:00',0,0,'{"invented:number":8}',1);
INSERT INTO agenda_items VALUES('6srpfuwgb6a4hbo7mjtw','https://oparl.example.org/AgendaItem/9','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','c5hirdg2pf5bm475dgtj','10',9,'Tagesordnungspunkt über Straßenbäume 9',NULL,'','ungeändert beschlossen','','',NULL,NULL,'https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/AgendaItem/9?html','2020-01-10 09:00:00+00:00','2020-01-10 18:00:00+00:00',0,0,'{"invented:number":9}',1);
INSERT INTO agenda_items VALUES('cv6dwt7eb7o3sfc23ce5','https://oparl.example.org/AgendaItem/10','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','c5hirdg2pf5bm475dgtj','11',10,'Tagesordnungspunkt über Straßenbäume 10',NULL,'','ungeändert beschlossen','','',NULL,NULL,'https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/AgendaItem/10?html','2020-01-11 10:00:00+00:00','2020-01-11 20:00:00+00:00',0,0,'{"invented:number":10}',1);
INSERT INTO agenda_items VALUES('qtoskvavp4vergojthzq','https://oparl.example.org/AgendaItem/11','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','c5hirdg2pf5bm475dgtj','12',11,'Tagesordnungspunkt über Straßenbäume 11',NULL,'','ungeändert beschlossen','','',NULL,NULL,'https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/AgendaItem/11?html','2020-01-12 11:00:00+00:00','2020-01-12 22:00:00+00:00',0,0,'{"invented:number":11}',1);
INSERT INTO agenda_items VALUES('gxzezra54hovbxnvx4fj','https://oparl.example.org/AgendaItem/12','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','c5hirdg2pf5bm475dgtj','13',12,'Tagesordnungspunkt über Straßenbäume 12',NULL,'','ungeändert beschlossen','','',NULL,NULL,'https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/AgendaItem/12?html','2020-01-13 12:00:00+00:00','2020-01-14 00:00:00+00:00',0,0,'{"invented:number":12}',1);
INSERT INTO agenda_items VALUES('u5oyszfobbuwgsdqy3fn','https://oparl.example.org/AgendaItem/13','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','c5hirdg2pf5bm475dgtj','14',13,'Tagesordnungspunkt über Straßenbäume 13',NULL,'','ungeändert beschlossen','','',NULL,NULL,'https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/AgendaItem/13?html','2020-01-14 13:00:00+00:00','2020-01-15 02:00:00+00:00',0,0,'{"invented:number":13}',1);
INSERT INTO agenda_items VALUES('5mbd24fer23yiytk4dek','https://oparl.example.org/AgendaItem/14','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','c5hirdg2pf5bm475dgtj','15',14,'Tagesordnungspunkt über Straßenbäume 14',NULL,'','ungeändert beschlossen','','',NULL,NULL,'https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/AgendaItem/14?html','2020-01-15 14:00:00+00:00','2020-01-16 04:00:00+00:00',0,0,'{"invented:number":14}',1);
INSERT INTO agenda_items VALUES('c34ihq6vlnikdv4pagwx','https://oparl.example.org/AgendaItem/15','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','c5hirdg2pf5bm475dgtj','16',15,'Tagesordnungspunkt über Straßenbäume 15',NULL,'','ungeändert beschlossen','','',NULL,NULL,'https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/AgendaItem/15?html','2020-01-16 15:00:00+00:00','2020-01-17 06:00:00+00:00',0,0,'{"invented:number":15}',1);
INSERT INTO agenda_items VALUES('ihcdg2ushse4e5t6g2uy','https://oparl.example.org/AgendaItem/16','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','c5hirdg2pf5bm475dgtj','17',16,'Tagesordnungspunkt über Straßenbäume 16',NULL,'','ungeändert beschlossen','','',NULL,NULL,'https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/AgendaItem/16?html','2020-01-17 16:00:00+00:00','2020-01-18 08:00:00+00:00',0,0,'{"invented:number":16}',1);
INSERT INTO agenda_items VALUES('kb7yj3y2u6spcgbsx4na','https://oparl.example.org/AgendaItem/17','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','c5hirdg2pf5bm475dgtj','18',17,'Tagesordnungspunkt über Straßenbäume 17',NULL,'','ungeändert beschlossen','','',NULL,NULL,'https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/AgendaItem/17?html','2020-01-18 17:00:00+00:00','2020-01-19 10:00:00+00:00',0,0,'{"invented:number":17}',1);
INSERT INTO agenda_items VALUES('uftrhb3lggnhchho2zvf','https://oparl.example.org/AgendaItem/18','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','c5hirdg2pf5bm475dgtj','19',18,'Tagesordnungspunkt über Straßenbäume 18',NULL,'','ungeändert beschlossen','','',NULL,NULL,'https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/AgendaItem/18?html','2020-01-19 18:00:00+00:00','2020-01-20 12:00:00+00:00',0,0,'{"invented:number":18}',1);
INSERT INTO agenda_items VALUES('dwoax76jougqbdi6ofh6','https://oparl.example.org/AgendaItem/19','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','c5hirdg2pf5bm475dgtj','20',19,'Tagesordnungspunkt über Straßenbäume 19',NULL,'','ungeändert beschlossen','','',NULL,NULL,'https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/AgendaItem/19?html','2020-01-20 19:00:00+00:00','2020-01-21 14:00:00+00:00',0,0,'{"invented:number":19}',1);
INSERT INTO agenda_items VALUES('57frczgt7ecl547rqjvx','https://oparl.example.org/AgendaItem/20','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','c5hirdg2pf5bm475dgtj','21',20,'Tagesordnungspunkt über Straßenbäume 20',NULL,'','ungeändert beschlossen','','',NULL,NULL,'https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/AgendaItem/20?html','2020-01-21 20:00:00+00:00','2020-01-22 16:00:00+00:00',0,0,'{"invented:number":20}',1);
INSERT INTO agenda_items VALUES('663xouldvultlz62nq5a','https://oparl.example.org/AgendaItem/21','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','c5hirdg2pf5bm475dgtj','22',21,'Tagesordnungspunkt über Straßenbäume 21',NULL,'','ungeändert beschlossen','','',NULL,NULL,'https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/AgendaItem/21?html','2020-01-22 21:00:00+00:00','2020-01-23 18:00:00+00:00',0,0,'{"invented:number":21}',1);
CREATE TABLE papers (
    id         TEXT NOT NULL PRIMARY KEY,
    url        TEXT NOT NULL DEFAULT '',
    source_id  TEXT NOT NULL DEFAULT '',
    body_id    TEXT NOT NULL DEFAULT '',
    name       TEXT NOT NULL DEFAULT '',
    reference  TEXT NOT NULL DEFAULT '',
    text_fold  TEXT NOT NULL DEFAULT '',
    date       TEXT NOT NULL DEFAULT '',
    sort_date  TEXT NOT NULL DEFAULT '',
    paper_type TEXT NOT NULL DEFAULT '',
    license    TEXT NOT NULL DEFAULT '',
    keyword    TEXT NOT NULL DEFAULT 'null',
    web        TEXT NOT NULL DEFAULT '',
    created    TEXT,
    modified   TEXT,
    deleted    INTEGER NOT NULL DEFAULT FALSE,
    orphaned   INTEGER NOT NULL DEFAULT FALSE,
    vendor     TEXT NOT NULL DEFAULT 'null'
) STRICT;
INSERT INTO papers VALUES('fmfy7blxj6t7zkifeiep','https://oparl.example.org/Paper/0','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Radverkehr in Müllerviertel A: Sachstand und weiteres Vorgehen, Antrag 0','0000/2020','radverkehr in muellerviertel a: sachstand und weiteres vorgehen, antrag 0 0000/2020','','','Antrag','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Paper/0?html','2020-01-01 00:00:00+00:00','2020-01-01 00:00:00+00:00',0,0,'{"invented:number":0}');
CREATE TABLE consultations (
    id             TEXT NOT NULL PRIMARY KEY,
    url            TEXT NOT NULL DEFAULT '',
    source_id      TEXT NOT NULL DEFAULT '',
    body_id        TEXT NOT NULL DEFAULT '',
    paper_id       TEXT NOT NULL DEFAULT '',
    meeting_id     TEXT NOT NULL DEFAULT '',
    agenda_item_id TEXT NOT NULL DEFAULT '',
    authoritative  INTEGER,
    role           TEXT NOT NULL DEFAULT '',
    license        TEXT NOT NULL DEFAULT '',
    keyword        TEXT NOT NULL DEFAULT 'null',
    web            TEXT NOT NULL DEFAULT '',
    created        TEXT,
    modified       TEXT,
    deleted        INTEGER NOT NULL DEFAULT FALSE,
    orphaned       INTEGER NOT NULL DEFAULT FALSE,
    vendor         TEXT NOT NULL DEFAULT 'null'
) STRICT;
INSERT INTO consultations VALUES('5mhzmhf2smcnml7gnvg4','https://oparl.example.org/Consultation/0','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','fmfy7blxj6t7zkifeiep','c5hirdg2pf5bm475dgtj','kmyiuus2kn5lrsfoeg7k',NULL,'Entscheidung','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Consultation/0?html','2020-01-01 00:00:00+00:00','2020-01-01 00:00:00+00:00',0,0,'{"invented:number":0}');
CREATE TABLE files (
    id                   TEXT NOT NULL PRIMARY KEY,
    url                  TEXT NOT NULL DEFAULT '',
    source_id            TEXT NOT NULL DEFAULT '',
    body_id              TEXT NOT NULL DEFAULT '',
    name                 TEXT NOT NULL DEFAULT '',
    name_fold            TEXT NOT NULL DEFAULT '',
    file_name            TEXT NOT NULL DEFAULT '',
    mime_type            TEXT NOT NULL DEFAULT '',
    date                 TEXT NOT NULL DEFAULT '',
    size                 INTEGER NOT NULL DEFAULT 0,
    sha1_checksum        TEXT NOT NULL DEFAULT '',
    sha512_checksum      TEXT NOT NULL DEFAULT '',
    access_url           TEXT NOT NULL DEFAULT '',
    download_url         TEXT NOT NULL DEFAULT '',
    external_service_url TEXT NOT NULL DEFAULT '',
    master_file_id       TEXT NOT NULL DEFAULT '',
    file_license         TEXT NOT NULL DEFAULT '',
    license              TEXT NOT NULL DEFAULT '',
    keyword              TEXT NOT NULL DEFAULT 'null',
    web                  TEXT NOT NULL DEFAULT '',
    created              TEXT,
    modified             TEXT,
    deleted              INTEGER NOT NULL DEFAULT FALSE,
    orphaned             INTEGER NOT NULL DEFAULT FALSE,
    vendor               TEXT NOT NULL DEFAULT 'null',
    text                 TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO files VALUES('kra3pfbykeuxmwpg3aiu','https://oparl.example.org/File/0','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Einladung','einladung','dokument.pdf','application/pdf','',1000,'','','https://oparl.example.org/File/0.pdf','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/File/0?html','2020-01-01 00:00:00+00:00','2020-01-01 00:00:00+00:00',0,0,'{"invented:number":0}','');
INSERT INTO files VALUES('mjo4joloyudx73w3wtch','https://oparl.example.org/File/1','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Radverkehr in Müllerviertel A: Sachstand und weiteres Vorgehen, Antrag 0','radverkehr in muellerviertel a: sachstand und weiteres vorgehen, antrag 0','dokument.pdf','application/pdf','2020-01-02',1001,'','','https://oparl.example.org/File/1.pdf','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/File/1?html','2020-01-02 01:00:00+00:00','2020-01-02 02:00:00+00:00',0,0,'{"invented:number":1}','');
INSERT INTO files VALUES('m5l3zyiajkkb3w4a2www','https://oparl.example.org/File/2','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Anlage 1','anlage 1','dokument.pdf','application/pdf','2020-01-03',1002,'','','https://oparl.example.org/File/2.pdf','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/File/2?html','2020-01-03 02:00:00+00:00','2020-01-03 04:00:00+00:00',0,0,'{"invented:number":2}','');
INSERT INTO files VALUES('2nfddepcnsuqjck3lokz','https://oparl.example.org/File/3','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Anlage 2','anlage 2','dokument.pdf','application/pdf','2020-01-04',1003,'','','https://oparl.example.org/File/3.pdf','','','','','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/File/3?html','2020-01-04 03:00:00+00:00','2020-01-04 06:00:00+00:00',1,0,'{"invented:number":3}','');
CREATE TABLE locations (
    id                TEXT NOT NULL PRIMARY KEY,
    url               TEXT NOT NULL DEFAULT '',
    source_id         TEXT NOT NULL DEFAULT '',
    body_id           TEXT NOT NULL DEFAULT '',
    description       TEXT NOT NULL DEFAULT '',
    street_address    TEXT NOT NULL DEFAULT '',
    room              TEXT NOT NULL DEFAULT '',
    postal_code       TEXT NOT NULL DEFAULT '',
    sub_locality      TEXT NOT NULL DEFAULT '',
    sub_locality_fold TEXT NOT NULL DEFAULT '',
    locality          TEXT NOT NULL DEFAULT '',
    license           TEXT NOT NULL DEFAULT '',
    keyword           TEXT NOT NULL DEFAULT 'null',
    web               TEXT NOT NULL DEFAULT '',
    created           TEXT,
    modified          TEXT,
    deleted           INTEGER NOT NULL DEFAULT FALSE,
    orphaned          INTEGER NOT NULL DEFAULT FALSE,
    vendor            TEXT NOT NULL DEFAULT 'null',
    geo_json          TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO locations VALUES('r53ptgewkr6yqnortihv','https://oparl.example.org/Location/0','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 0','','','','Müllerviertel A','muellerviertel a','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/0?html','2020-01-01 00:00:00+00:00','2020-01-01 00:00:00+00:00',0,0,'{"invented:number":0}','');
INSERT INTO locations VALUES('p4j6flpgmyah4d4cvm46','https://oparl.example.org/Location/1','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 1','','','','Müllerviertel B','muellerviertel b','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/1?html','2020-01-02 01:00:00+00:00','2020-01-02 02:00:00+00:00',0,0,'{"invented:number":1}','');
INSERT INTO locations VALUES('jh7dwygkwppesjv6owbv','https://oparl.example.org/Location/2','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 2','','','','Müllerviertel C','muellerviertel c','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/2?html','2020-01-03 02:00:00+00:00','2020-01-03 04:00:00+00:00',0,0,'{"invented:number":2}','');
INSERT INTO locations VALUES('e2xogofcjkqokgg227z3','https://oparl.example.org/Location/3','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 3','','','','Müllerviertel D','muellerviertel d','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/3?html','2020-01-04 03:00:00+00:00','2020-01-04 06:00:00+00:00',0,0,'{"invented:number":3}','');
INSERT INTO locations VALUES('emnivbwgegyo4typz6hp','https://oparl.example.org/Location/4','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 4','','','','Müllerviertel E','muellerviertel e','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/4?html','2020-01-05 04:00:00+00:00','2020-01-05 08:00:00+00:00',0,0,'{"invented:number":4}','');
INSERT INTO locations VALUES('vcdzkkspchzlfzdmzr3k','https://oparl.example.org/Location/5','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 5','','','','Müllerviertel F','muellerviertel f','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/5?html','2020-01-06 05:00:00+00:00','2020-01-06 10:00:00+00:00',0,0,'{"invented:number":5}','');
INSERT INTO locations VALUES('b74dj7szacpqxqyip6i7','https://oparl.example.org/Location/6','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 6','','','','Müllerviertel G','muellerviertel g','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/6?html','2020-01-07 06:00:00+00:00','2020-01-07 12:00:00+00:00',0,0,'{"invented:number":6}','');
INSERT INTO locations VALUES('ifqeawiboekrfnk4z57n','https://oparl.example.org/Location/7','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 7','','','','Müllerviertel H','muellerviertel h','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/7?html','2020-01-08 07:00:00+00:00','2020-01-08 14:00:00+00:00',0,0,'{"invented:number":7}','');
INSERT INTO locations VALUES('as7a7o3nhcm54qviezoo','https://oparl.example.org/Location/8','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 8','','','','Müllerviertel I','muellerviertel i','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/8?html','2020-01-09 08:00:00+00:00','2020-01-09 16:00:00+00:00',0,0,'{"invented:number":8}','');
INSERT INTO locations VALUES('zvmjn4u4jhvuzyz5ilim','https://oparl.example.org/Location/9','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 9','','','','Müllerviertel J','muellerviertel j','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/9?html','2020-01-10 09:00:00+00:00','2020-01-10 18:00:00+00:00',0,0,'{"invented:number":9}','');
INSERT INTO locations VALUES('uv46fzauqf4ewldicrz4','https://oparl.example.org/Location/10','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 10','','','','Müllerviertel K','muellerviertel k','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/10?html','2020-01-11 10:00:00+00:00','2020-01-11 20:00:00+00:00',0,0,'{"invented:number":10}','');
INSERT INTO locations VALUES('up62hjbcsylgrfm2rb6t','https://oparl.example.org/Location/11','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 11','','','','Müllerviertel L','muellerviertel l','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/11?html','2020-01-12 11:00:00+00:00','2020-01-12 22:00:00+00:00',0,0,'{"invented:number":11}','');
INSERT INTO locations VALUES('aqw2hhvf3l6k6mtqxj6a','https://oparl.example.org/Location/12','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 12','','','','Müllerviertel M','muellerviertel m','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/12?html','2020-01-13 12:00:00+00:00','2020-01-14 00:00:00+00:00',0,0,'{"invented:number":12}','');
INSERT INTO locations VALUES('ip6oyq2kgodxinmyby2a','https://oparl.example.org/Location/13','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 13','','','','Müllerviertel N','muellerviertel n','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/13?html','2020-01-14 13:00:00+00:00','2020-01-15 02:00:00+00:00',0,0,'{"invented:number":13}','');
INSERT INTO locations VALUES('wlvnrilgkhj6tyrdekar','https://oparl.example.org/Location/14','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 14','','','','Müllerviertel O','muellerviertel o','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/14?html','2020-01-15 14:00:00+00:00','2020-01-16 04:00:00+00:00',0,0,'{"invented:number":14}','');
INSERT INTO locations VALUES('bnwlpbx7btiqmkq2d2ki','https://oparl.example.org/Location/15','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 15','','','','Müllerviertel A','muellerviertel a','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/15?html','2020-01-16 15:00:00+00:00','2020-01-17 06:00:00+00:00',0,0,'{"invented:number":15}','');
INSERT INTO locations VALUES('zg6u74ewwl5yip33ay7e','https://oparl.example.org/Location/16','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 16','','','','Müllerviertel B','muellerviertel b','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/16?html','2020-01-17 16:00:00+00:00','2020-01-18 08:00:00+00:00',0,0,'{"invented:number":16}','');
INSERT INTO locations VALUES('jysk53bbtqoj6vpmnohr','https://oparl.example.org/Location/17','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 17','','','','Müllerviertel C','muellerviertel c','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/17?html','2020-01-18 17:00:00+00:00','2020-01-19 10:00:00+00:00',0,0,'{"invented:number":17}','');
INSERT INTO locations VALUES('5whb4eizp6wpg3qqms75','https://oparl.example.org/Location/18','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 18','','','','Müllerviertel D','muellerviertel d','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/18?html','2020-01-19 18:00:00+00:00','2020-01-20 12:00:00+00:00',0,0,'{"invented:number":18}','');
INSERT INTO locations VALUES('5a7lsnnpfjc5a546yxua','https://oparl.example.org/Location/19','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 19','','','','Müllerviertel E','muellerviertel e','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/19?html','2020-01-20 19:00:00+00:00','2020-01-21 14:00:00+00:00',0,0,'{"invented:number":19}','');
INSERT INTO locations VALUES('qze6gyigj4rtsp4zl2gn','https://oparl.example.org/Location/20','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 20','','','','Müllerviertel F','muellerviertel f','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/20?html','2020-01-21 20:00:00+00:00','2020-01-22 16:00:00+00:00',0,0,'{"invented:number":20}','');
INSERT INTO locations VALUES('zo3c6n6h4zs72ysduyw3','https://oparl.example.org/Location/21','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 21','','','','Müllerviertel G','muellerviertel g','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/21?html','2020-01-22 21:00:00+00:00','2020-01-23 18:00:00+00:00',0,0,'{"invented:number":21}','');
INSERT INTO locations VALUES('j3fy34it6f756xcezshs','https://oparl.example.org/Location/22','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 22','','','','Müllerviertel H','muellerviertel h','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/22?html','2020-01-23 22:00:00+00:00','2020-01-24 20:00:00+00:00',0,0,'{"invented:number":22}','');
INSERT INTO locations VALUES('z42vvjbys27iowefxw3l','https://oparl.example.org/Location/23','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 23','','','','Müllerviertel I','muellerviertel i','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/23?html','2020-01-24 23:00:00+00:00','2020-01-25 22:00:00+00:00',0,0,'{"invented:number":23}','');
INSERT INTO locations VALUES('nslmwfvkevopmzxu3fdl','https://oparl.example.org/Location/24','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 24','','','','Müllerviertel J','muellerviertel j','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/24?html','2020-01-25 00:00:00+00:00','2020-01-26 00:00:00+00:00',0,0,'{"invented:number":24}','');
INSERT INTO locations VALUES('4klq2wd24s6rghid3ecg','https://oparl.example.org/Location/25','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 25','','','','Müllerviertel K','muellerviertel k','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/25?html','2020-01-26 01:00:00+00:00','2020-01-27 02:00:00+00:00',0,0,'{"invented:number":25}','');
INSERT INTO locations VALUES('yhgisorrf3xcsciea5fr','https://oparl.example.org/Location/26','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 26','','','','Müllerviertel L','muellerviertel l','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/26?html','2020-01-27 02:00:00+00:00','2020-01-28 04:00:00+00:00',0,0,'{"invented:number":26}','');
INSERT INTO locations VALUES('mwobn5p3noexsnbpshzd','https://oparl.example.org/Location/27','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 27','','','','Müllerviertel M','muellerviertel m','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/27?html','2020-01-28 03:00:00+00:00','2020-01-29 06:00:00+00:00',0,0,'{"invented:number":27}','');
INSERT INTO locations VALUES('hpnkpokbtvizhihxlrc3','https://oparl.example.org/Location/28','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 28','','','','Müllerviertel N','muellerviertel n','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/28?html','2020-01-29 04:00:00+00:00','2020-01-30 08:00:00+00:00',0,0,'{"invented:number":28}','');
INSERT INTO locations VALUES('zsdxynqp4wjuhtqie2xi','https://oparl.example.org/Location/29','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 29','','','','Müllerviertel O','muellerviertel o','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/29?html','2020-01-30 05:00:00+00:00','2020-01-31 10:00:00+00:00',0,0,'{"invented:number":29}','');
INSERT INTO locations VALUES('mnumewxpy5i6zdfrwpgk','https://oparl.example.org/Location/30','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 30','','','','Müllerviertel A','muellerviertel a','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/30?html','2020-01-31 06:00:00+00:00','2020-02-01 12:00:00+00:00',0,0,'{"invented:number":30}','');
INSERT INTO locations VALUES('3ejgs3s2r3weed5mjznj','https://oparl.example.org/Location/31','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 31','','','','Müllerviertel B','muellerviertel b','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/31?html','2020-02-01 07:00:00+00:00','2020-02-02 14:00:00+00:00',0,0,'{"invented:number":31}','');
INSERT INTO locations VALUES('cnpifcdc7sefdpr6ljj2','https://oparl.example.org/Location/32','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 32','','','','Müllerviertel C','muellerviertel c','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/32?html','2020-02-02 08:00:00+00:00','2020-02-03 16:00:00+00:00',0,0,'{"invented:number":32}','');
INSERT INTO locations VALUES('nuxm342x7u22mlwx7an3','https://oparl.example.org/Location/33','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 33','','','','Müllerviertel D','muellerviertel d','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/33?html','2020-02-03 09:00:00+00:00','2020-02-04 18:00:00+00:00',0,0,'{"invented:number":33}','');
INSERT INTO locations VALUES('cpz2ehggt2lio4x3t72b','https://oparl.example.org/Location/34','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 34','','','','Müllerviertel E','muellerviertel e','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/34?html','2020-02-04 10:00:00+00:00','2020-02-05 20:00:00+00:00',0,0,'{"invented:number":34}','');
INSERT INTO locations VALUES('lszib46xyl5nhth3kbz2','https://oparl.example.org/Location/35','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 35','','','','Müllerviertel F','muellerviertel f','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/35?html','2020-02-05 11:00:00+00:00','2020-02-06 22:00:00+00:00',0,0,'{"invented:number":35}','');
INSERT INTO locations VALUES('qglk2m3bqp6d66tjifb4','https://oparl.example.org/Location/36','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 36','','','','Müllerviertel G','muellerviertel g','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/36?html','2020-02-06 12:00:00+00:00','2020-02-08 00:00:00+00:00',0,0,'{"invented:number":36}','');
INSERT INTO locations VALUES('4za4r3pl3v4t3usvwjvs','https://oparl.example.org/Location/37','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 37','','','','Müllerviertel H','muellerviertel h','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/37?html','2020-02-07 13:00:00+00:00','2020-02-09 02:00:00+00:00',0,0,'{"invented:number":37}','');
INSERT INTO locations VALUES('uvdpxd2nomyiyet5pu5d','https://oparl.example.org/Location/38','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 38','','','','Müllerviertel I','muellerviertel i','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/38?html','2020-02-08 14:00:00+00:00','2020-02-10 04:00:00+00:00',0,0,'{"invented:number":38}','');
INSERT INTO locations VALUES('vq3y36wfjhikhbcs7y6u','https://oparl.example.org/Location/39','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 39','','','','Müllerviertel J','muellerviertel j','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/39?html','2020-02-09 15:00:00+00:00','2020-02-11 06:00:00+00:00',0,0,'{"invented:number":39}','');
INSERT INTO locations VALUES('ti7aoo33kv4ac2hpey5m','https://oparl.example.org/Location/40','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 40','','','','Müllerviertel K','muellerviertel k','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/40?html','2020-02-10 16:00:00+00:00','2020-02-12 08:00:00+00:00',0,0,'{"invented:number":40}','');
INSERT INTO locations VALUES('tdniy4thandfe5afwozb','https://oparl.example.org/Location/41','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 41','','','','Müllerviertel L','muellerviertel l','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/41?html','2020-02-11 17:00:00+00:00','2020-02-13 10:00:00+00:00',0,0,'{"invented:number":41}','');
INSERT INTO locations VALUES('eurzmmqdkpwwo7y6fv3l','https://oparl.example.org/Location/42','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 42','','','','Müllerviertel M','muellerviertel m','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/42?html','2020-02-12 18:00:00+00:00','2020-02-14 12:00:00+00:00',0,0,'{"invented:number":42}','');
INSERT INTO locations VALUES('mhf7ar65t4qofinbqvrf','https://oparl.example.org/Location/43','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 43','','','','Müllerviertel N','muellerviertel n','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/43?html','2020-02-13 19:00:00+00:00','2020-02-15 14:00:00+00:00',0,0,'{"invented:number":43}','');
INSERT INTO locations VALUES('5phtemsaajm4n6tkewt6','https://oparl.example.org/Location/44','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 44','','','','Müllerviertel O','muellerviertel o','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/44?html','2020-02-14 20:00:00+00:00','2020-02-16 16:00:00+00:00',0,0,'{"invented:number":44}','');
INSERT INTO locations VALUES('mda3kgdypkrnywa5dao4','https://oparl.example.org/Location/45','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 45','','','','Müllerviertel A','muellerviertel a','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/45?html','2020-02-15 21:00:00+00:00','2020-02-17 18:00:00+00:00',0,0,'{"invented:number":45}','');
INSERT INTO locations VALUES('hzkzkdqdl5yanxsyols6','https://oparl.example.org/Location/46','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 46','','','','Müllerviertel B','muellerviertel b','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/46?html','2020-02-16 22:00:00+00:00','2020-02-18 20:00:00+00:00',0,0,'{"invented:number":46}','');
INSERT INTO locations VALUES('555ekzyspd3pvtp3sgnh','https://oparl.example.org/Location/47','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 47','','','','Müllerviertel C','muellerviertel c','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/47?html','2020-02-17 23:00:00+00:00','2020-02-19 22:00:00+00:00',0,0,'{"invented:number":47}','');
INSERT INTO locations VALUES('lvwgia54cibucjv6o6j4','https://oparl.example.org/Location/48','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 48','','','','Müllerviertel D','muellerviertel d','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/48?html','2020-02-18 00:00:00+00:00','2020-02-20 00:00:00+00:00',0,0,'{"invented:number":48}','');
INSERT INTO locations VALUES('bo6h67meuopiao6ybdol','https://oparl.example.org/Location/49','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 49','','','','Müllerviertel E','muellerviertel e','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/49?html','2020-02-19 01:00:00+00:00','2020-02-21 02:00:00+00:00',0,0,'{"invented:number":49}','');
INSERT INTO locations VALUES('oerv4hmdmgr76kzbe6zb','https://oparl.example.org/Location/50','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 50','','','','Müllerviertel F','muellerviertel f','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/50?html','2020-02-20 02:00:00+00:00','2020-02-22 04:00:00+00:00',0,0,'{"invented:number":50}','');
INSERT INTO locations VALUES('kxryx7ts345g6frjhnpw','https://oparl.example.org/Location/51','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 51','','','','Müllerviertel G','muellerviertel g','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/51?html','2020-02-21 03:00:00+00:00','2020-02-23 06:00:00+00:00',0,0,'{"invented:number":51}','');
INSERT INTO locations VALUES('yfhm3vle37yplujtqegb','https://oparl.example.org/Location/52','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 52','','','','Müllerviertel H','muellerviertel h','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/52?html','2020-02-22 04:00:00+00:00','2020-02-24 08:00:00+00:00',0,0,'{"invented:number":52}','');
INSERT INTO locations VALUES('o7mhbeydbsq5w6ec3nxa','https://oparl.example.org/Location/53','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 53','','','','Müllerviertel I','muellerviertel i','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/53?html','2020-02-23 05:00:00+00:00','2020-02-25 10:00:00+00:00',0,0,'{"invented:number":53}','');
INSERT INTO locations VALUES('wfjjfw3tvwny4uognnts','https://oparl.example.org/Location/54','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 54','','','','Müllerviertel J','muellerviertel j','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/54?html','2020-02-24 06:00:00+00:00','2020-02-26 12:00:00+00:00',0,0,'{"invented:number":54}','');
INSERT INTO locations VALUES('hndk3ax33rv5uabv7qjs','https://oparl.example.org/Location/55','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 55','','','','Müllerviertel K','muellerviertel k','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/55?html','2020-02-25 07:00:00+00:00','2020-02-27 14:00:00+00:00',0,0,'{"invented:number":55}','');
INSERT INTO locations VALUES('vcg4abxjtepo2vgimift','https://oparl.example.org/Location/56','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 56','','','','Müllerviertel L','muellerviertel l','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/56?html','2020-02-26 08:00:00+00:00','2020-02-28 16:00:00+00:00',0,0,'{"invented:number":56}','');
INSERT INTO locations VALUES('y4o4ocxm4sbixphrodxk','https://oparl.example.org/Location/57','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 57','','','','Müllerviertel M','muellerviertel m','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/57?html','2020-02-27 09:00:00+00:00','2020-02-29 18:00:00+00:00',0,0,'{"invented:number":57}','');
INSERT INTO locations VALUES('5noggeb6ftyhjue7atbw','https://oparl.example.org/Location/58','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 58','','','','Müllerviertel N','muellerviertel n','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/58?html','2020-02-28 10:00:00+00:00','2020-03-01 20:00:00+00:00',0,0,'{"invented:number":58}','');
INSERT INTO locations VALUES('56cl5jojzf7exockckse','https://oparl.example.org/Location/59','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Platz 59','','','','Müllerviertel O','muellerviertel o','Musterstadt','https://creativecommons.org/licenses/by/4.0/','null','https://oparl.example.org/Location/59?html','2020-02-29 11:00:00+00:00','2020-03-02 22:00:00+00:00',0,0,'{"invented:number":59}','');
CREATE TABLE districts (
    id        TEXT NOT NULL PRIMARY KEY,
    source_id TEXT NOT NULL DEFAULT '',
    body_id   TEXT NOT NULL DEFAULT '',
    name      TEXT NOT NULL DEFAULT '',
    name_fold TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO districts VALUES('ngngztifg3ltakg23abc','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Müllerviertel A','muellerviertel a');
INSERT INTO districts VALUES('qqwd2t32onxpmegzydsx','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Müllerviertel B','muellerviertel b');
INSERT INTO districts VALUES('ii55brksu5lk3dzuur6a','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Müllerviertel C','muellerviertel c');
INSERT INTO districts VALUES('txay4r77byj3ado3dh35','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Müllerviertel D','muellerviertel d');
INSERT INTO districts VALUES('gwqatszqorm4mjm46ngr','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Müllerviertel E','muellerviertel e');
INSERT INTO districts VALUES('ccjogxgrp5vyiborjmlk','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Müllerviertel F','muellerviertel f');
INSERT INTO districts VALUES('btuqmwjtkupqdjsypb5r','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Müllerviertel G','muellerviertel g');
INSERT INTO districts VALUES('3z56r6sn3ggt46qnk7tu','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Müllerviertel H','muellerviertel h');
INSERT INTO districts VALUES('37t5rnmimk2tvq47t5j5','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Müllerviertel I','muellerviertel i');
INSERT INTO districts VALUES('cfatxtaldizihgy3fb63','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Müllerviertel J','muellerviertel j');
INSERT INTO districts VALUES('y2o7bir7mj2kebl6joto','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Müllerviertel K','muellerviertel k');
INSERT INTO districts VALUES('kftz4zzzifnrm5lzvc5r','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Müllerviertel L','muellerviertel l');
INSERT INTO districts VALUES('qj5lnv3ltj23ujxdoqpv','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Müllerviertel M','muellerviertel m');
INSERT INTO districts VALUES('wlezoktihyzyxhyshkgf','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Müllerviertel N','muellerviertel n');
INSERT INTO districts VALUES('a6p3o5pf4xwir7g5nkks','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','Müllerviertel O','muellerviertel o');
CREATE TABLE tombstones (
    id TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT INTO tombstones VALUES('2nfddepcnsuqjck3lokz');
INSERT INTO tombstones VALUES('emyripu3dtmsq64yceko');
CREATE TABLE links (
    from_id  TEXT NOT NULL,
    role     TEXT NOT NULL,
    to_id    TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    orphaned INTEGER NOT NULL DEFAULT FALSE,
    by_child INTEGER NOT NULL DEFAULT FALSE,
    PRIMARY KEY (from_id, role, to_id)
) STRICT, WITHOUT ROWID;
INSERT INTO links VALUES('3rxfqaly6pwpbt244eeg','Person.membership','6b2usg6dpe4a4bbmebif',1,0,0);
INSERT INTO links VALUES('3rxfqaly6pwpbt244eeg','Person.membership','vpwxcragsrcqqgluqehx',0,0,0);
INSERT INTO links VALUES('3rxfqaly6pwpbt244eeg','Person.membership','y23nxyjxz2uws44uqwvx',2,0,0);
INSERT INTO links VALUES('4bdmpjqlrqqugm53j2x7','Person.membership','3ak2ecqtkgkjacq5as2s',2,0,0);
INSERT INTO links VALUES('4bdmpjqlrqqugm53j2x7','Person.membership','l5hwg7xeozyfa37q2t2i',1,0,0);
INSERT INTO links VALUES('4bdmpjqlrqqugm53j2x7','Person.membership','njddfquor3su6bio72v7',0,0,0);
INSERT INTO links VALUES('5mhzmhf2smcnml7gnvg4','Consultation.organization','7gmhpsteutmzatou5huu',0,0,0);
INSERT INTO links VALUES('6beex4txnm47a4233qp6','Person.membership','hzf2xzcorwrjtq52cahh',0,0,0);
INSERT INTO links VALUES('6beex4txnm47a4233qp6','Person.membership','o4dy5docwsznsu3fvo3c',1,0,0);
INSERT INTO links VALUES('6beex4txnm47a4233qp6','Person.membership','ql772mjanbvkom3gsmul',2,0,0);
INSERT INTO links VALUES('7si52clhrhcpjjgkzbpo','Person.membership','l3cfewvvgiukbmo7qmdf',0,0,0);
INSERT INTO links VALUES('7si52clhrhcpjjgkzbpo','Person.membership','niczhtc6ho7nq3pxw2h5',1,0,0);
INSERT INTO links VALUES('7si52clhrhcpjjgkzbpo','Person.membership','np7jpimb6mg6xkaywink',2,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.agendaItem','57frczgt7ecl547rqjvx',20,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.agendaItem','5mbd24fer23yiytk4dek',14,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.agendaItem','663xouldvultlz62nq5a',21,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.agendaItem','6srpfuwgb6a4hbo7mjtw',9,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.agendaItem','adzhypbfw2h4de7no4y5',6,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.agendaItem','buxs34dkm27hxv6gbha6',4,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.agendaItem','c34ihq6vlnikdv4pagwx',15,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.agendaItem','cv6dwt7eb7o3sfc23ce5',10,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.agendaItem','dwoax76jougqbdi6ofh6',19,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.agendaItem','gxzezra54hovbxnvx4fj',12,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.agendaItem','ihcdg2ushse4e5t6g2uy',16,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.agendaItem','kb7yj3y2u6spcgbsx4na',17,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.agendaItem','kmyiuus2kn5lrsfoeg7k',0,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.agendaItem','qtoskvavp4vergojthzq',11,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.agendaItem','tgbjkgth62karbqmugta',5,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.agendaItem','u5oyszfobbuwgsdqy3fn',13,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.agendaItem','uftrhb3lggnhchho2zvf',18,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.agendaItem','umknoqtqg5bnwhk3leij',7,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.agendaItem','whspatbhr3zpv46jd5zg',2,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.agendaItem','xanx7s4v3dvyk5erkld5',8,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.agendaItem','zf5dbbjvxnsanewnd7a6',3,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.agendaItem','zpjiubfgx3mzjlygyodh',1,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.invitation','kra3pfbykeuxmwpg3aiu',0,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.organization','7gmhpsteutmzatou5huu',0,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.participant','3rxfqaly6pwpbt244eeg',9,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.participant','4bdmpjqlrqqugm53j2x7',2,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.participant','6beex4txnm47a4233qp6',6,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.participant','7si52clhrhcpjjgkzbpo',8,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.participant','d2ssv7ns23w6hsqfcn3y',18,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.participant','dv6t5pswzerbbiwalyek',4,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.participant','edkr2kugrk32hc5ynahc',12,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.participant','emyripu3dtmsq64yceko',1,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.participant','gwjg4swfummyyfaxpdt6',13,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.participant','ixpcossrnxlk6zjuovtg',14,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.participant','iymmkt6ia32h53euodon',5,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.participant','jx2k5uaxw7hwo4qwranw',16,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.participant','mec5p44diwfnr3msruii',10,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.participant','oliuerl2hwslmpxxbqxr',19,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.participant','qgralkza33o3emaypybi',7,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.participant','sgxcnz3vwlgg4xqbvxnn',3,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.participant','sld54qu7a2lmdlmbs7r2',0,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.participant','uu5wwgmhxzpndinq6q3e',11,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.participant','uwgrnglesjdrgvvauprk',17,0,0);
INSERT INTO links VALUES('c5hirdg2pf5bm475dgtj','Meeting.participant','z4qtft2bojgdzmjnk7o7',15,0,0);
INSERT INTO links VALUES('d2ssv7ns23w6hsqfcn3y','Person.membership','jnuvxxit5qbdpu4scsji',2,0,0);
INSERT INTO links VALUES('d2ssv7ns23w6hsqfcn3y','Person.membership','wawpc5m6vslhj6w6kzqr',1,0,0);
INSERT INTO links VALUES('d2ssv7ns23w6hsqfcn3y','Person.membership','xfcnftm5dttwxe62ojf2',0,0,0);
INSERT INTO links VALUES('dv6t5pswzerbbiwalyek','Person.membership','b3dy6oyl7777zrkuo4dz',1,0,0);
INSERT INTO links VALUES('dv6t5pswzerbbiwalyek','Person.membership','sf37yjnydmnrcl64fowr',0,0,0);
INSERT INTO links VALUES('dv6t5pswzerbbiwalyek','Person.membership','tgnnusi6ok4ypgkzfzr6',2,0,0);
INSERT INTO links VALUES('edkr2kugrk32hc5ynahc','Person.membership','3fsiggigztik4vuo3big',2,0,0);
INSERT INTO links VALUES('edkr2kugrk32hc5ynahc','Person.membership','4sl65xf4vyklcorewcfs',0,0,0);
INSERT INTO links VALUES('edkr2kugrk32hc5ynahc','Person.membership','a6xsgsftenggdd7cjylp',1,0,0);
INSERT INTO links VALUES('emyripu3dtmsq64yceko','Person.membership','73fl6vhir5lvrg6ltaha',2,0,0);
INSERT INTO links VALUES('emyripu3dtmsq64yceko','Person.membership','akgwjqu4xtvsac22wty6',1,0,0);
INSERT INTO links VALUES('emyripu3dtmsq64yceko','Person.membership','srua4jahol5n3nfr2duk',0,0,0);
INSERT INTO links VALUES('fmfy7blxj6t7zkifeiep','Paper.auxiliaryFile','2nfddepcnsuqjck3lokz',1,0,0);
INSERT INTO links VALUES('fmfy7blxj6t7zkifeiep','Paper.auxiliaryFile','m5l3zyiajkkb3w4a2www',0,0,0);
INSERT INTO links VALUES('fmfy7blxj6t7zkifeiep','Paper.consultation','5mhzmhf2smcnml7gnvg4',0,0,0);
INSERT INTO links VALUES('fmfy7blxj6t7zkifeiep','Paper.location','r53ptgewkr6yqnortihv',0,0,0);
INSERT INTO links VALUES('fmfy7blxj6t7zkifeiep','Paper.mainFile','mjo4joloyudx73w3wtch',0,0,0);
INSERT INTO links VALUES('fmfy7blxj6t7zkifeiep','Paper.originatorOrganization','7gmhpsteutmzatou5huu',0,0,0);
INSERT INTO links VALUES('fmfy7blxj6t7zkifeiep','Paper.originatorPerson','sld54qu7a2lmdlmbs7r2',0,0,0);
INSERT INTO links VALUES('fmfy7blxj6t7zkifeiep','Paper.underDirectionOf','7gmhpsteutmzatou5huu',0,0,0);
INSERT INTO links VALUES('gwjg4swfummyyfaxpdt6','Person.membership','dgdbkxvxntiz2ic6omuk',2,0,0);
INSERT INTO links VALUES('gwjg4swfummyyfaxpdt6','Person.membership','xmlat2k3vluqvbaakb6a',0,0,0);
INSERT INTO links VALUES('gwjg4swfummyyfaxpdt6','Person.membership','xnig4waigposkh4wlvp3',1,0,0);
INSERT INTO links VALUES('ixpcossrnxlk6zjuovtg','Person.membership','5cir27n37ebieghafock',0,0,0);
INSERT INTO links VALUES('ixpcossrnxlk6zjuovtg','Person.membership','eeysm3pq2tcoraoegkto',2,0,0);
INSERT INTO links VALUES('ixpcossrnxlk6zjuovtg','Person.membership','pgyiye5brzwgjfh2hxgg',1,0,0);
INSERT INTO links VALUES('iymmkt6ia32h53euodon','Person.membership','7jfmpwbo467tuhhabq46',2,0,0);
INSERT INTO links VALUES('iymmkt6ia32h53euodon','Person.membership','jbdzf2h7liffgy3k75jq',0,0,0);
INSERT INTO links VALUES('iymmkt6ia32h53euodon','Person.membership','qjjycbd7nk4fz6wcjw4b',1,0,0);
INSERT INTO links VALUES('jx2k5uaxw7hwo4qwranw','Person.membership','ilvezr5qrf7bpb4hjlvq',0,0,0);
INSERT INTO links VALUES('jx2k5uaxw7hwo4qwranw','Person.membership','nxp7ibdt4eicpw64kkvh',2,0,0);
INSERT INTO links VALUES('jx2k5uaxw7hwo4qwranw','Person.membership','wgivctcazgmmj2ztriqn',1,0,0);
INSERT INTO links VALUES('mec5p44diwfnr3msruii','Person.membership','cqqo4rip4yfckmi6v3ak',0,0,0);
INSERT INTO links VALUES('mec5p44diwfnr3msruii','Person.membership','nrmkman3polir3u2y3vk',1,0,0);
INSERT INTO links VALUES('mec5p44diwfnr3msruii','Person.membership','yi2ki45mmqwjwhkrayfh',2,0,0);
INSERT INTO links VALUES('oliuerl2hwslmpxxbqxr','Person.membership','4zve4jrbf2sapmvswoeu',2,0,0);
INSERT INTO links VALUES('oliuerl2hwslmpxxbqxr','Person.membership','jz3sslvg2wt7ajmfrjhv',0,0,0);
INSERT INTO links VALUES('oliuerl2hwslmpxxbqxr','Person.membership','n6k77a57hxkrr23dd4y2',1,0,0);
INSERT INTO links VALUES('qgralkza33o3emaypybi','Person.membership','4ncyvq7la2l4frpo667v',2,0,0);
INSERT INTO links VALUES('qgralkza33o3emaypybi','Person.membership','rghj4cangpwypyscat4a',0,0,0);
INSERT INTO links VALUES('qgralkza33o3emaypybi','Person.membership','ttcvnb3qlzbbwrekkyvp',1,0,0);
INSERT INTO links VALUES('sgxcnz3vwlgg4xqbvxnn','Person.membership','bogq5ny5g5vil5owqtks',1,0,0);
INSERT INTO links VALUES('sgxcnz3vwlgg4xqbvxnn','Person.membership','ccy4b5eteun3w6f6kjzz',0,0,0);
INSERT INTO links VALUES('sgxcnz3vwlgg4xqbvxnn','Person.membership','hhnyk6vqt4ipymqo2n64',2,0,0);
INSERT INTO links VALUES('sld54qu7a2lmdlmbs7r2','Person.membership','e246qe4fzben57qlsf6z',1,0,0);
INSERT INTO links VALUES('sld54qu7a2lmdlmbs7r2','Person.membership','evzveg4romjxhr43uszn',2,0,0);
INSERT INTO links VALUES('sld54qu7a2lmdlmbs7r2','Person.membership','h3to2odvwuqxk62duhil',0,0,0);
INSERT INTO links VALUES('tfybmdbaiqezdvhy6k2h','Body.legislativeTerm','obwwmolj6gas4bjdwaiv',0,0,0);
INSERT INTO links VALUES('uu5wwgmhxzpndinq6q3e','Person.membership','47zhd7husqlyy45wwl34',0,0,0);
INSERT INTO links VALUES('uu5wwgmhxzpndinq6q3e','Person.membership','qwrxbqncjirpguvbhgvn',2,0,0);
INSERT INTO links VALUES('uu5wwgmhxzpndinq6q3e','Person.membership','smqxfaanbtibqbobzzsx',1,0,0);
INSERT INTO links VALUES('uwgrnglesjdrgvvauprk','Person.membership','3exsnic6qlqunewve4yj',2,0,0);
INSERT INTO links VALUES('uwgrnglesjdrgvvauprk','Person.membership','hd3llivtbfosnf67aiob',0,0,0);
INSERT INTO links VALUES('uwgrnglesjdrgvvauprk','Person.membership','u3jpoldkaex36yssrpd5',1,0,0);
INSERT INTO links VALUES('z4qtft2bojgdzmjnk7o7','Person.membership','3yjakfam6ldggkebmdwu',2,0,0);
INSERT INTO links VALUES('z4qtft2bojgdzmjnk7o7','Person.membership','nuz7s4jarvsidjft3bdx',0,0,0);
INSERT INTO links VALUES('z4qtft2bojgdzmjnk7o7','Person.membership','rkgfoerm7wj2syiyofjy',1,0,0);
CREATE TABLE missing_links (
    id          TEXT NOT NULL PRIMARY KEY,
    url         TEXT NOT NULL DEFAULT '',
    source_id   TEXT NOT NULL DEFAULT '',
    kind        TEXT NOT NULL DEFAULT '',
    status      INTEGER NOT NULL DEFAULT 0,  -- HTTP status of the last try, 0 if there was no answer
    tried_at    TEXT NOT NULL,
    next_try_at TEXT NOT NULL
) STRICT;
INSERT INTO missing_links VALUES('x','https://x','bdfec4y4jqh2uemq6q26','File',404,'2026-03-14 15:09:26+00:00','2026-03-14 15:09:26+00:00');
CREATE TABLE paper_organizations (
    organization_id TEXT NOT NULL,
    sort_date       TEXT NOT NULL,
    paper_id        TEXT NOT NULL,
    PRIMARY KEY (organization_id, sort_date, paper_id)
) STRICT, WITHOUT ROWID;
INSERT INTO paper_organizations VALUES('7gmhpsteutmzatou5huu','','fmfy7blxj6t7zkifeiep');
CREATE TABLE revisions (
    object_id TEXT NOT NULL,
    number    INTEGER NOT NULL,
    kind      TEXT NOT NULL DEFAULT '',
    type      TEXT NOT NULL DEFAULT '',
    at        TEXT NOT NULL,
    modified  TEXT,
    changes   TEXT NOT NULL DEFAULT 'null',
    PRIMARY KEY (object_id, number)
) STRICT;
INSERT INTO revisions VALUES('fmfy7blxj6t7zkifeiep',1,'CHANGED','Paper','2026-03-14 15:09:26+00:00',NULL,'[{"property":"name","before":"a","after":"b"}]');
CREATE TABLE raw_objects (
    id        TEXT NOT NULL PRIMARY KEY,
    url       TEXT NOT NULL DEFAULT '',
    source_id TEXT NOT NULL DEFAULT '',
    body_id   TEXT NOT NULL DEFAULT '',
    parent_id TEXT NOT NULL DEFAULT '',
    kind      TEXT NOT NULL DEFAULT '',
    hash      TEXT NOT NULL DEFAULT '',
    created   TEXT,
    modified  TEXT,
    deleted   INTEGER NOT NULL DEFAULT FALSE,
    json      TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO raw_objects VALUES('kra3pfbykeuxmwpg3aiu','https://oparl.example.org/File/0','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','','File','kra3pfbykeuxmwpg3aiu','2020-01-01 00:00:00+00:00','2020-01-01 00:00:00+00:00',0,'{"Entity":{"ID":"kra3pfbykeuxmwpg3aiu","URL":"https://oparl.example.org/File/0","SourceID":"bdfec4y4jqh2uemq6q26","BodyID":"tfybmdbaiqezdvhy6k2h","License":"https://creativecommons.org/licenses/by/4.0/","Keyword":null,"Web":"https://oparl.example.org/File/0?html","Created":"2020-01-01T00:00:00Z","Modified":"2020-01-01T00:00:00Z","Deleted":false,"Orphaned":false,"Vendor":{"invented:number":0},"Name":"Einladung","FileName":"dokument.pdf","MimeType":"application/pdf","Date":"","Size":1000,"SHA1Checksum":"","SHA512Checksum":"","Text":"","AccessURL":"https://oparl.example.org/File/0.pdf","DownloadURL":"","ExternalServiceURL":"","MasterFileID":"","FileLicense":""},"Links":null,"Parents":null,"District":null}');
INSERT INTO raw_objects VALUES('mjo4joloyudx73w3wtch','https://oparl.example.org/File/1','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','','File','mjo4joloyudx73w3wtch','2020-01-02 01:00:00+00:00','2020-01-02 02:00:00+00:00',0,'{"Entity":{"ID":"mjo4joloyudx73w3wtch","URL":"https://oparl.example.org/File/1","SourceID":"bdfec4y4jqh2uemq6q26","BodyID":"tfybmdbaiqezdvhy6k2h","License":"https://creativecommons.org/licenses/by/4.0/","Keyword":null,"Web":"https://oparl.example.org/File/1?html","Created":"2020-01-02T01:00:00Z","Modified":"2020-01-02T02:00:00Z","Deleted":false,"Orphaned":false,"Vendor":{"invented:number":1},"Name":"Radverkehr in Müllerviertel A: Sachstand und weiteres Vorgehen, Antrag 0","FileName":"dokument.pdf","MimeType":"application/pdf","Date":"2020-01-02","Size":1001,"SHA1Checksum":"","SHA512Checksum":"","Text":"","AccessURL":"https://oparl.example.org/File/1.pdf","DownloadURL":"","ExternalServiceURL":"","MasterFileID":"","FileLicense":""},"Links":null,"Parents":null,"District":null}');
INSERT INTO raw_objects VALUES('m5l3zyiajkkb3w4a2www','https://oparl.example.org/File/2','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','','File','m5l3zyiajkkb3w4a2www','2020-01-03 02:00:00+00:00','2020-01-03 04:00:00+00:00',0,'{"Entity":{"ID":"m5l3zyiajkkb3w4a2www","URL":"https://oparl.example.org/File/2","SourceID":"bdfec4y4jqh2uemq6q26","BodyID":"tfybmdbaiqezdvhy6k2h","License":"https://creativecommons.org/licenses/by/4.0/","Keyword":null,"Web":"https://oparl.example.org/File/2?html","Created":"2020-01-03T02:00:00Z","Modified":"2020-01-03T04:00:00Z","Deleted":false,"Orphaned":false,"Vendor":{"invented:number":2},"Name":"Anlage 1","FileName":"dokument.pdf","MimeType":"application/pdf","Date":"2020-01-03","Size":1002,"SHA1Checksum":"","SHA512Checksum":"","Text":"","AccessURL":"https://oparl.example.org/File/2.pdf","DownloadURL":"","ExternalServiceURL":"","MasterFileID":"","FileLicense":""},"Links":null,"Parents":null,"District":null}');
INSERT INTO raw_objects VALUES('2nfddepcnsuqjck3lokz','https://oparl.example.org/File/3','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','','File','2nfddepcnsuqjck3lokz','2020-01-04 03:00:00+00:00','2020-01-04 06:00:00+00:00',0,'{"Entity":{"ID":"2nfddepcnsuqjck3lokz","URL":"https://oparl.example.org/File/3","SourceID":"bdfec4y4jqh2uemq6q26","BodyID":"tfybmdbaiqezdvhy6k2h","License":"https://creativecommons.org/licenses/by/4.0/","Keyword":null,"Web":"https://oparl.example.org/File/3?html","Created":"2020-01-04T03:00:00Z","Modified":"2020-01-04T06:00:00Z","Deleted":false,"Orphaned":false,"Vendor":{"invented:number":3},"Name":"Anlage 2","FileName":"dokument.pdf","MimeType":"application/pdf","Date":"2020-01-04","Size":1003,"SHA1Checksum":"","SHA512Checksum":"","Text":"","AccessURL":"https://oparl.example.org/File/3.pdf","DownloadURL":"","ExternalServiceURL":"","MasterFileID":"","FileLicense":""},"Links":null,"Parents":null,"District":null}');
INSERT INTO raw_objects VALUES('fmfy7blxj6t7zkifeiep','https://oparl.example.org/Paper/0','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','','Paper','fmfy7blxj6t7zkifeiep','2020-01-01 00:00:00+00:00','2020-01-01 00:00:00+00:00',0,'{"Entity":{"ID":"fmfy7blxj6t7zkifeiep","URL":"https://oparl.example.org/Paper/0","SourceID":"bdfec4y4jqh2uemq6q26","BodyID":"tfybmdbaiqezdvhy6k2h","License":"https://creativecommons.org/licenses/by/4.0/","Keyword":null,"Web":"https://oparl.example.org/Paper/0?html","Created":"2020-01-01T00:00:00Z","Modified":"2020-01-01T00:00:00Z","Deleted":false,"Orphaned":false,"Vendor":{"invented:number":0},"Name":"Radverkehr in Müllerviertel A: Sachstand und weiteres Vorgehen, Antrag 0","Reference":"0000/2020","Date":"","SortDate":"","PaperType":"Antrag"},"Links":[{"From":"","Role":"Paper.originatorOrganization","To":"7gmhpsteutmzatou5huu","Position":0,"Orphaned":false,"ByChild":false},{"From":"","Role":"Paper.underDirectionOf","To":"7gmhpsteutmzatou5huu","Position":0,"Orphaned":false,"ByChild":false},{"From":"","Role":"Paper.originatorPerson","To":"sld54qu7a2lmdlmbs7r2","Position":0,"Orphaned":false,"ByChild":false},{"From":"","Role":"Paper.mainFile","To":"mjo4joloyudx73w3wtch","Position":0,"Orphaned":false,"ByChild":false},{"From":"","Role":"Paper.auxiliaryFile","To":"m5l3zyiajkkb3w4a2www","Position":0,"Orphaned":false,"ByChild":false},{"From":"","Role":"Paper.auxiliaryFile","To":"2nfddepcnsuqjck3lokz","Position":1,"Orphaned":false,"ByChild":false},{"From":"","Role":"Paper.consultation","To":"5mhzmhf2smcnml7gnvg4","Position":0,"Orphaned":false,"ByChild":false},{"From":"","Role":"Paper.location","To":"r53ptgewkr6yqnortihv","Position":0,"Orphaned":false,"ByChild":false}],"Parents":null,"District":null}');
INSERT INTO raw_objects VALUES('5mhzmhf2smcnml7gnvg4','https://oparl.example.org/Consultation/0','bdfec4y4jqh2uemq6q26','tfybmdbaiqezdvhy6k2h','','Consultation','5mhzmhf2smcnml7gnvg4','2020-01-01 00:00:00+00:00','2020-01-01 00:00:00+00:00',0,'{"Entity":{"ID":"5mhzmhf2smcnml7gnvg4","URL":"https://oparl.example.org/Consultation/0","SourceID":"bdfec4y4jqh2uemq6q26","BodyID":"tfybmdbaiqezdvhy6k2h","License":"https://creativecommons.org/licenses/by/4.0/","Keyword":null,"Web":"https://oparl.example.org/Consultation/0?html","Created":"2020-01-01T00:00:00Z","Modified":"2020-01-01T00:00:00Z","Deleted":false,"Orphaned":false,"Vendor":{"invented:number":0},"PaperID":"fmfy7blxj6t7zkifeiep","MeetingID":"c5hirdg2pf5bm475dgtj","AgendaItemID":"kmyiuus2kn5lrsfoeg7k","Authoritative":null,"Role":"Entscheidung"},"Links":[{"From":"","Role":"Consultation.organization","To":"7gmhpsteutmzatou5huu","Position":0,"Orphaned":false,"ByChild":false}],"Parents":[{"From":"fmfy7blxj6t7zkifeiep","Role":"Paper.consultation","To":"","Position":0,"Orphaned":false,"ByChild":false}],"District":null}');
CREATE TABLE sources (
    id               TEXT NOT NULL PRIMARY KEY,
    url              TEXT NOT NULL DEFAULT '',
    name             TEXT NOT NULL DEFAULT '',
    state            TEXT NOT NULL DEFAULT '',
    demo             INTEGER NOT NULL DEFAULT FALSE,
    allow_private    TEXT NOT NULL DEFAULT 'null',
    insecure_tls     TEXT NOT NULL DEFAULT 'null',
    rewrite          TEXT NOT NULL DEFAULT 'null',
    oparl_version    TEXT NOT NULL DEFAULT '',
    vendor           TEXT NOT NULL DEFAULT '',
    product          TEXT NOT NULL DEFAULT '',
    created          TEXT NOT NULL,
    next_incremental TEXT,
    next_full        TEXT,
    last_success     TEXT,
    lease_owner      TEXT NOT NULL DEFAULT '',
    lease_until      TEXT
) STRICT;
INSERT INTO sources VALUES('bdfec4y4jqh2uemq6q26','https://oparl.example.org/system','Probestadt','ACTIVE',0,'null','null','null','','','','2026-03-14 14:09:26+00:00',NULL,NULL,NULL,'',NULL);
CREATE TABLE runs (
    id        TEXT NOT NULL PRIMARY KEY,
    source_id TEXT NOT NULL DEFAULT '',
    mode      TEXT NOT NULL DEFAULT '',
    state     TEXT NOT NULL DEFAULT '',
    started   TEXT NOT NULL,
    finished  TEXT,
    applied   INTEGER NOT NULL DEFAULT 0,
    total     INTEGER NOT NULL DEFAULT 0,
    pages     INTEGER NOT NULL DEFAULT 0,
    report    TEXT NOT NULL DEFAULT 'null',
    error     TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO runs VALUES('run1','bdfec4y4jqh2uemq6q26','FULL','DONE','2026-03-14 15:09:26+00:00','2026-03-14 15:09:26+00:00',0,0,0,'{"counts":null,"missing":0}','');
CREATE TABLE harvest_pages (
    run_id  TEXT NOT NULL,
    list    TEXT NOT NULL,
    number  INTEGER NOT NULL,
    kind    TEXT NOT NULL DEFAULT '',
    body_id TEXT NOT NULL DEFAULT '',
    url     TEXT NOT NULL DEFAULT '',
    next    TEXT NOT NULL DEFAULT '',
    status  INTEGER NOT NULL DEFAULT 0,
    body    BLOB,
    PRIMARY KEY (run_id, list, number)
) STRICT;
CREATE TABLE list_cursors (
    source_id TEXT NOT NULL,
    list      TEXT NOT NULL,
    since     TEXT NOT NULL,
    PRIMARY KEY (source_id, list)
) STRICT, WITHOUT ROWID;
CREATE TABLE outbox (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    kind       TEXT NOT NULL,
    unique_key TEXT NOT NULL,
    payload    BLOB,
    created_at TEXT NOT NULL,
    UNIQUE (kind, unique_key)
) STRICT;
INSERT INTO outbox VALUES(1,'source.import','x',X'7b7d','2026-03-14 15:09:26+00:00');
CREATE TABLE data_version (
    id      INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    version INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO data_version VALUES(1,1);
CREATE TABLE paper_districts (
    district_id TEXT NOT NULL,
    paper_id    TEXT NOT NULL,
    reason      TEXT NOT NULL,
    PRIMARY KEY (district_id, paper_id, reason)
) STRICT, WITHOUT ROWID;
INSERT INTO paper_districts VALUES('qqwd2t32onxpmegzydsx','fmfy7blxj6t7zkifeiep','TITLE');
CREATE TABLE paper_districts_state (
    id           INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    rules        TEXT NOT NULL DEFAULT '',
    data_version INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO paper_districts_state VALUES(1,'1:abc',2);
CREATE TABLE barrier_reports (
    year       INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    token_hash TEXT NOT NULL,
    state      TEXT NOT NULL DEFAULT '',
    page       TEXT NOT NULL DEFAULT '',
    what       TEXT NOT NULL DEFAULT '',
    name       TEXT NOT NULL DEFAULT '',
    email      TEXT NOT NULL DEFAULT '',
    phone      TEXT NOT NULL DEFAULT '',
    address    TEXT NOT NULL DEFAULT '',
    lang       TEXT NOT NULL DEFAULT '',
    created    TEXT NOT NULL,
    due        TEXT NOT NULL DEFAULT '',
    answered   TEXT,
    closed     TEXT,
    erased     TEXT,
    PRIMARY KEY (year, number)
) STRICT, WITHOUT ROWID;
INSERT INTO barrier_reports VALUES(2026,1,'t1','OPEN','/vorlagen?q=ü',replace('Zeile eins\nZeile zwei','\n',char(10)),'N','n@example.org','','','de','2026-03-14 15:09:26+00:00','2026-04-14',NULL,NULL,NULL);
INSERT INTO barrier_reports VALUES(2026,2,'t2','CLOSED','','','','','','','','2026-03-14 15:09:26+00:00','2026-04-14','2026-03-14 16:09:26+00:00','2026-03-14 16:09:26+00:00',NULL);
CREATE TABLE barrier_years (
    year INTEGER NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT;
INSERT INTO barrier_years VALUES(2026,2);
CREATE TABLE foreign_names (
    key TEXT NOT NULL,
    id  TEXT NOT NULL,
    PRIMARY KEY (key, id)
) STRICT, WITHOUT ROWID;
INSERT INTO foreign_names VALUES('hrscnhpte5mpcvrfuh2l','2f626rztb34yrm5h4pj3');
INSERT INTO foreign_names VALUES('fjzqz4m5gz7elt5zxlq6','2k3rgxobw7a6rimg2tgo');
INSERT INTO foreign_names VALUES('5m4bgzo2zedcsy4y6tjf','2nfddepcnsuqjck3lokz');
INSERT INTO foreign_names VALUES('hleg2hvle75bad6jseo3','3arvjyhtanyygyeiyw2c');
INSERT INTO foreign_names VALUES('aydsl4pinlfsjnlzllww','3rqchzszfyqb7k2rbnlo');
INSERT INTO foreign_names VALUES('6z3cu6qeerib56sipaxi','3rxfqaly6pwpbt244eeg');
INSERT INTO foreign_names VALUES('svu5q6akogqrn5g53oqv','3wgeom5t6c6abw5w6kj7');
INSERT INTO foreign_names VALUES('ksrjhkefemdv3popafdy','3xyylcwkojtktoqx7f24');
INSERT INTO foreign_names VALUES('gnd4wpx5dcsiuuqfc3db','4bdmpjqlrqqugm53j2x7');
INSERT INTO foreign_names VALUES('ixnz5mpioeyexj2ptbxy','4hfmlqlqmqqlnx7f5jn6');
INSERT INTO foreign_names VALUES('lr26ixahnyc72xph46zl','4piywehspu6qzitbafoy');
INSERT INTO foreign_names VALUES('jwhsgegawrjdi5uk5hvq','57frczgt7ecl547rqjvx');
INSERT INTO foreign_names VALUES('k4cfnlwbtsamly26kp2a','5mbd24fer23yiytk4dek');
INSERT INTO foreign_names VALUES('i6xpspjtnrtcdg3brtib','663xouldvultlz62nq5a');
INSERT INTO foreign_names VALUES('m2wvf7bxoxxl3rdfdqsq','6beex4txnm47a4233qp6');
INSERT INTO foreign_names VALUES('26mt2paltqegbp3niky2','6srpfuwgb6a4hbo7mjtw');
INSERT INTO foreign_names VALUES('66cktawdashy3i7hdapq','6wblexvcju2l7zp7yoo3');
INSERT INTO foreign_names VALUES('yhparnlkklq35x2fzpfp','73n3heddc2ek33hboljn');
INSERT INTO foreign_names VALUES('jm3lvt7jkpuxhfngc4mk','7ajfdncepgm7zz4ehpdu');
INSERT INTO foreign_names VALUES('e5ccbajhzpgc7mbr7mnb','7gmhpsteutmzatou5huu');
INSERT INTO foreign_names VALUES('qcxmx6wnq5a6noj54cz7','7si52clhrhcpjjgkzbpo');
INSERT INTO foreign_names VALUES('xxhdir6sy2bdrvwb6z4k','adzhypbfw2h4de7no4y5');
INSERT INTO foreign_names VALUES('c5goz7dzbqjsx7wd6umx','ar6ya76qjabeaynkwef3');
INSERT INTO foreign_names VALUES('5hjvlpepu57jy2hs5ahu','bh2jhlktrbgxtmf3qtc7');
INSERT INTO foreign_names VALUES('ujby5vq6rua744xdajeg','bpp2shncqo7tr7iswf2s');
INSERT INTO foreign_names VALUES('tcdblqjoxzvbzvqyyrm4','bubahdue76njsu2yrsi2');
INSERT INTO foreign_names VALUES('7jd52nikrc4vbdoi4wn6','buxs34dkm27hxv6gbha6');
INSERT INTO foreign_names VALUES('3fqbeae7oixbazrdnxwx','c34ihq6vlnikdv4pagwx');
INSERT INTO foreign_names VALUES('xpzbp2xi7jeyccroy4gl','c5hirdg2pf5bm475dgtj');
INSERT INTO foreign_names VALUES('45u3degzqpbvr2teirz6','cl3hfckxl474knki3l4m');
INSERT INTO foreign_names VALUES('57lcj2mejekl45vbzptv','cv6dwt7eb7o3sfc23ce5');
INSERT INTO foreign_names VALUES('gxayeyaznkjirg7eeuyv','d2ssv7ns23w6hsqfcn3y');
INSERT INTO foreign_names VALUES('efwwb5cqzpgaaor7emip','dgiah3fk2tjt76vkkfgl');
INSERT INTO foreign_names VALUES('fidutjai2qk4a2rzxr7l','drxzjmdx3erxlhsguq5a');
INSERT INTO foreign_names VALUES('uj7nrqlfobujenza3olc','dv6t5pswzerbbiwalyek');
INSERT INTO foreign_names VALUES('wtrripwqkf7jfec7p6ai','dwoax76jougqbdi6ofh6');
INSERT INTO foreign_names VALUES('s6so5ckmlp6yc37gxykf','edkr2kugrk32hc5ynahc');
INSERT INTO foreign_names VALUES('gxvc3w7uphoolvdis4gj','fmfy7blxj6t7zkifeiep');
INSERT INTO foreign_names VALUES('ucnyiy7zrg4y2w4zfjzk','fmfy7blxj6t7zkifeiep');
INSERT INTO foreign_names VALUES('saaqv36yxjnkfa7avkvl','fssjjr6a6hzwrlbqs2gs');
INSERT INTO foreign_names VALUES('ocjitjj6fnv3ij3t63nw','gwjg4swfummyyfaxpdt6');
INSERT INTO foreign_names VALUES('jbnz6b7sh53cesmvukq3','gxzezra54hovbxnvx4fj');
INSERT INTO foreign_names VALUES('puwlrakz5mmezkcq3zkb','hjjmv2yxtcjdqjtdl6tw');
INSERT INTO foreign_names VALUES('focxtby2zb7qa7fq6kml','ihcdg2ushse4e5t6g2uy');
INSERT INTO foreign_names VALUES('lvqtxomg7k63foekypzs','ixpcossrnxlk6zjuovtg');
INSERT INTO foreign_names VALUES('sgwmlzbs4bf5ubqc34q6','iymmkt6ia32h53euodon');
INSERT INTO foreign_names VALUES('2cnom72mtvqu5bw3gz6v','j52qxu2wdu3ike4qplkw');
INSERT INTO foreign_names VALUES('aynif2odjhnogbidkhnl','jcj3sgocr3mgfi2whxi6');
INSERT INTO foreign_names VALUES('agv2wqijyxkguexenwjh','jsixk2acq6xkyfhqtk5t');
INSERT INTO foreign_names VALUES('z6oymacx5wbxgc6koflg','jx2k5uaxw7hwo4qwranw');
INSERT INTO foreign_names VALUES('art5ymn4gjg55ddxgv4a','kb7yj3y2u6spcgbsx4na');
INSERT INTO foreign_names VALUES('s2hotsfar27aunntjohx','kmyiuus2kn5lrsfoeg7k');
INSERT INTO foreign_names VALUES('k7b6vhxkhyzx27pwvmzs','kra3pfbykeuxmwpg3aiu');
INSERT INTO foreign_names VALUES('a5shp575idmkzk5p3jbw','l6i4fz3erzs5tdycdyiq');
INSERT INTO foreign_names VALUES('xchhm64jg7mfbkbfxval','la42eidbw42hhhsj5hd7');
INSERT INTO foreign_names VALUES('63j5ury7ny2unt5g7xy3','ldqokhv6uq6vqwjxe5tr');
INSERT INTO foreign_names VALUES('46q5yxzbratltxwr7jlb','m5l3zyiajkkb3w4a2www');
INSERT INTO foreign_names VALUES('u2sxrjrk6wzudzn6ydya','mdnskj6ruhdrr27ltzx5');
INSERT INTO foreign_names VALUES('xvdlni5cglvsfb66mzds','mec5p44diwfnr3msruii');
INSERT INTO foreign_names VALUES('plucmvg4sudmtu7oubmb','mgrctedsixazgd3gxoq5');
INSERT INTO foreign_names VALUES('ecmrbj7eimv6x75m6wjq','mjo4joloyudx73w3wtch');
INSERT INTO foreign_names VALUES('ywurdzj36xvihlu7gwws','mx3td7rvlsypyt5jf27j');
INSERT INTO foreign_names VALUES('imde4a3wv5zwtxn6bpar','ob3ypubxsaavpq3vo2x3');
INSERT INTO foreign_names VALUES('yg2nwxniba66765yunbv','oliuerl2hwslmpxxbqxr');
INSERT INTO foreign_names VALUES('di24bnzilyycrzxn6jnt','ovwkchut4yqc53xucrho');
INSERT INTO foreign_names VALUES('33bdoogsy5zifacvbmpq','pv3hmls76lhcbvvpehcn');
INSERT INTO foreign_names VALUES('2etvos2jyyor7d7e5myu','qgralkza33o3emaypybi');
INSERT INTO foreign_names VALUES('7lfhel6bnsdnzhhdsoyv','qj5vdnn5ftv7e5nagboh');
INSERT INTO foreign_names VALUES('lubahs4253qk5cov2m7e','qopcynibotiibaey3c5z');
INSERT INTO foreign_names VALUES('wqkbp5gi62hsrurcspr6','qtoskvavp4vergojthzq');
INSERT INTO foreign_names VALUES('5e475f5vd7nbeqhq7oa4','sgxcnz3vwlgg4xqbvxnn');
INSERT INTO foreign_names VALUES('nalj2abuxmm5uvi6pwwl','sld54qu7a2lmdlmbs7r2');
INSERT INTO foreign_names VALUES('odj34mmgjf4i7uapvjer','swwvr6ucc4yswwf7ak4i');
INSERT INTO foreign_names VALUES('7jdxczaav3dzepghdtgx','tgbjkgth62karbqmugta');
INSERT INTO foreign_names VALUES('3s22444srpxjnalnnqeq','u5oyszfobbuwgsdqy3fn');
INSERT INTO foreign_names VALUES('hbosp4jsshvg4wvr5ea5','uftrhb3lggnhchho2zvf');
INSERT INTO foreign_names VALUES('p5lpjvttdsdat4kaqi6v','umknoqtqg5bnwhk3leij');
INSERT INTO foreign_names VALUES('33elijd46tu3xusuuac3','uu5wwgmhxzpndinq6q3e');
INSERT INTO foreign_names VALUES('xj5v5ac3uwm2uivgez24','uwgrnglesjdrgvvauprk');
INSERT INTO foreign_names VALUES('rzy5ot7k6mdsuxtkl45o','vkdyz2ph4o42gzyzf3ay');
INSERT INTO foreign_names VALUES('xink5tqahwhnkimpkfc7','web3btowvpq2vqwe3ciz');
INSERT INTO foreign_names VALUES('5ltht26gmomq42r6duxm','whspatbhr3zpv46jd5zg');
INSERT INTO foreign_names VALUES('77h6vrpw7fpi4pfcdzip','xanx7s4v3dvyk5erkld5');
INSERT INTO foreign_names VALUES('4wjp5p33ktfohwu6uflq','z3ceo533dtpcfbni3pl5');
INSERT INTO foreign_names VALUES('lfjx6tef5mtg5uigffyf','z4qtft2bojgdzmjnk7o7');
INSERT INTO foreign_names VALUES('u7iyoe6mz5fab4q6ak7k','zf5dbbjvxnsanewnd7a6');
INSERT INTO foreign_names VALUES('r5mrflceqww4ynpojl42','zjhyqt4gd2zio5sc5syp');
INSERT INTO foreign_names VALUES('t5ai4i4tz7s6kygg5xyq','zpjiubfgx3mzjlygyodh');
CREATE TABLE foreign_names_state (
    id    INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    rules INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO foreign_names_state VALUES(1,1);
CREATE UNIQUE INDEX "bun_migrations_name_unique" ON bun_migrations ("name");
CREATE INDEX systems_source ON systems (source_id, deleted, orphaned, modified);
CREATE INDEX bodies_source ON bodies (source_id, deleted, orphaned, modified);
CREATE INDEX legislative_terms_source ON legislative_terms (source_id, deleted, orphaned, modified);
CREATE INDEX organizations_source ON organizations (source_id, deleted, orphaned, modified);
CREATE INDEX organizations_list ON organizations (deleted, orphaned, name_fold, id);
CREATE INDEX persons_source ON persons (source_id, deleted, orphaned, modified);
CREATE INDEX persons_list ON persons (deleted, orphaned, sort_key, id);
CREATE INDEX memberships_source ON memberships (source_id, deleted, orphaned, modified);
CREATE INDEX memberships_person ON memberships (person_id);
CREATE INDEX memberships_organization ON memberships (organization_id);
CREATE INDEX memberships_on_behalf_of ON memberships (on_behalf_of_id) WHERE on_behalf_of_id <> '';
CREATE INDEX meetings_source ON meetings (source_id, deleted, orphaned, modified);
CREATE INDEX meetings_list ON meetings (deleted, orphaned, start_key, id, body_id);
CREATE INDEX meetings_body_list ON meetings (body_id, deleted, orphaned, start_key, id);
CREATE INDEX agenda_items_source ON agenda_items (source_id, deleted, orphaned, modified);
CREATE INDEX agenda_items_consultation ON agenda_items (consultation_id) WHERE consultation_id <> '';
CREATE INDEX papers_source ON papers (source_id, deleted, orphaned, modified);
CREATE INDEX papers_list ON papers (deleted, orphaned, sort_date, id, body_id, paper_type, text_fold);
CREATE INDEX papers_body_list ON papers (body_id, deleted, orphaned, sort_date, id, paper_type, text_fold);
CREATE INDEX papers_types ON papers (deleted, orphaned, paper_type, body_id);
CREATE INDEX papers_undated ON papers (id) WHERE date = '';
CREATE INDEX consultations_source ON consultations (source_id, deleted, orphaned, modified);
CREATE INDEX consultations_meeting ON consultations (meeting_id) WHERE meeting_id <> '';
CREATE INDEX consultations_agenda_item ON consultations (agenda_item_id) WHERE agenda_item_id <> '';
CREATE INDEX files_source ON files (source_id, deleted, orphaned, modified);
CREATE INDEX files_list ON files (deleted, orphaned, date, id, body_id, name_fold);
CREATE INDEX files_body_list ON files (body_id, deleted, orphaned, date, id);
CREATE INDEX files_master ON files (master_file_id) WHERE master_file_id <> '';
CREATE INDEX locations_source ON locations (source_id, deleted, orphaned, modified);
CREATE INDEX locations_sub_locality ON locations (sub_locality_fold) WHERE sub_locality_fold <> '';
CREATE INDEX links_to ON links (to_id, role, from_id, orphaned, by_child);
CREATE INDEX missing_links_due ON missing_links (source_id, next_try_at);
CREATE INDEX paper_organizations_paper ON paper_organizations (paper_id);
CREATE INDEX revisions_recent ON revisions (type, at, object_id, number);
CREATE INDEX raw_objects_source ON raw_objects (source_id, id);
CREATE INDEX runs_source ON runs (source_id, started);
CREATE INDEX bodies_location ON bodies (location_id) WHERE location_id <> '';
CREATE INDEX organizations_location ON organizations (location_id) WHERE location_id <> '';
CREATE INDEX meetings_location ON meetings (location_id) WHERE location_id <> '';
CREATE INDEX paper_districts_paper ON paper_districts (paper_id, district_id, reason);
CREATE UNIQUE INDEX barrier_reports_token ON barrier_reports (token_hash);
CREATE INDEX barrier_reports_state ON barrier_reports (state, created);
CREATE INDEX foreign_names_id ON foreign_names (id);
