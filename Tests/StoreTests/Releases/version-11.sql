CREATE TABLE migration (
    number INTEGER PRIMARY KEY CHECK (number >= 1),
    name TEXT NOT NULL,
    applied_at TEXT NOT NULL
) STRICT;
INSERT INTO migration VALUES(1,'plans and their history','2026-04-01T00:00:00Z');
INSERT INTO migration VALUES(2,'people and rights','2026-04-01T00:00:00Z');
INSERT INTO migration VALUES(3,'reviews','2026-04-01T00:00:00Z');
INSERT INTO migration VALUES(4,'rounds','2026-04-01T00:00:00Z');
INSERT INTO migration VALUES(5,'errata and previews','2026-04-01T00:00:00Z');
INSERT INTO migration VALUES(6,'messages','2026-04-01T00:00:00Z');
INSERT INTO migration VALUES(7,'earlier targets','2026-04-01T00:00:00Z');
INSERT INTO migration VALUES(8,'predecessors','2026-04-01T00:00:00Z');
INSERT INTO migration VALUES(9,'announcements','2026-04-01T00:00:00Z');
INSERT INTO migration VALUES(10,'sign-in counts','2026-04-01T00:00:00Z');
INSERT INTO migration VALUES(11,'retractions','2026-04-01T00:00:00Z');
CREATE TABLE municipality (
    slug TEXT PRIMARY KEY CHECK (slug <> ''),
    name TEXT NOT NULL,
    code TEXT CHECK (length(code) = 6),
    log_length INTEGER NOT NULL CHECK (log_length >= 0),
    log_head TEXT NOT NULL CHECK (length(log_head) = 64)
) STRICT;
INSERT INTO municipality VALUES('kasumihama','霞浜市','132039',51,'ecf6884eda74337ed0fc0482c169a92bec741432bd506b5f14bef67a01c5ca26');
INSERT INTO municipality VALUES('minato','霞浜市','132039',2,'8be061435f264761eccba198331b2b8a62c307bf56c9f868aaad7051594b89be');
CREATE TABLE plan (
    city TEXT NOT NULL REFERENCES municipality (slug),
    slug TEXT NOT NULL CHECK (slug <> ''),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    title TEXT NOT NULL,
    last_reported_year INTEGER CHECK (last_reported_year BETWEEN 1868 AND 2200),
    PRIMARY KEY (city, slug)
) STRICT;
INSERT INTO "plan" VALUES('kasumihama','dx-2',8,'第二次デジタル化計画',2025);
INSERT INTO "plan" VALUES('kasumihama','culture',3,'第二次デジタル化計画',2024);
INSERT INTO "plan" VALUES('minato','dx-2',1,'第二次デジタル化計画',2024);
CREATE TABLE plan_year (
    city TEXT NOT NULL,
    plan TEXT NOT NULL,
    year INTEGER NOT NULL CHECK (year BETWEEN 1868 AND 2200),
    position INTEGER NOT NULL CHECK (position >= 0),
    PRIMARY KEY (city, plan, year),
    FOREIGN KEY (city, plan) REFERENCES plan (city, slug)
) STRICT;
INSERT INTO plan_year VALUES('kasumihama','dx-2',2023,0);
INSERT INTO plan_year VALUES('kasumihama','dx-2',2024,1);
INSERT INTO plan_year VALUES('kasumihama','dx-2',2025,2);
INSERT INTO plan_year VALUES('kasumihama','culture',2023,0);
INSERT INTO plan_year VALUES('kasumihama','culture',2024,1);
INSERT INTO plan_year VALUES('kasumihama','culture',2025,2);
INSERT INTO plan_year VALUES('minato','dx-2',2023,0);
INSERT INTO plan_year VALUES('minato','dx-2',2024,1);
INSERT INTO plan_year VALUES('minato','dx-2',2025,2);
CREATE TABLE level (
    city TEXT NOT NULL,
    plan TEXT NOT NULL,
    depth INTEGER NOT NULL CHECK (depth >= 0),
    label TEXT NOT NULL,
    PRIMARY KEY (city, plan, depth),
    FOREIGN KEY (city, plan) REFERENCES plan (city, slug)
) STRICT;
INSERT INTO level VALUES('kasumihama','dx-2',0,'基本施策');
INSERT INTO level VALUES('kasumihama','dx-2',1,'施策');
INSERT INTO level VALUES('kasumihama','culture',0,'基本施策');
INSERT INTO level VALUES('kasumihama','culture',1,'施策');
INSERT INTO level VALUES('minato','dx-2',0,'基本施策');
INSERT INTO level VALUES('minato','dx-2',1,'施策');
CREATE TABLE label (
    city TEXT NOT NULL,
    plan TEXT NOT NULL,
    field TEXT NOT NULL CHECK (field <> ''),
    label TEXT NOT NULL,
    PRIMARY KEY (city, plan, field),
    FOREIGN KEY (city, plan) REFERENCES plan (city, slug)
) STRICT;
INSERT INTO label VALUES('kasumihama','dx-2','result','達成状況 詳細');
INSERT INTO label VALUES('kasumihama','culture','result','達成状況 詳細');
INSERT INTO label VALUES('minato','dx-2','result','達成状況 詳細');
CREATE TABLE achievement_status (
    city TEXT NOT NULL,
    plan TEXT NOT NULL,
    code TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    mark TEXT NOT NULL,
    label TEXT NOT NULL,
    needs_reason INTEGER NOT NULL CHECK (needs_reason IN (0, 1)),
    counts_in_totals INTEGER NOT NULL CHECK (counts_in_totals IN (0, 1)),
    tone TEXT NOT NULL CHECK (tone IN ('good', 'fair', 'poor', 'bad', 'neutral')),
    PRIMARY KEY (city, plan, code),
    FOREIGN KEY (city, plan) REFERENCES plan (city, slug)
) STRICT;
INSERT INTO achievement_status VALUES('kasumihama','dx-2','achieved',0,'◎','達成',0,1,'good');
INSERT INTO achievement_status VALUES('kasumihama','dx-2','mostly',1,'○','概ね達成',0,1,'fair');
INSERT INTO achievement_status VALUES('kasumihama','dx-2','partly',2,'△','一部のみ達成',1,1,'poor');
INSERT INTO achievement_status VALUES('kasumihama','dx-2','not-achieved',3,'×','未達成',1,1,'bad');
INSERT INTO achievement_status VALUES('kasumihama','culture','achieved',0,'◎','達成',0,1,'good');
INSERT INTO achievement_status VALUES('kasumihama','culture','mostly',1,'○','概ね達成',0,1,'fair');
INSERT INTO achievement_status VALUES('kasumihama','culture','partly',2,'△','一部のみ達成',1,1,'poor');
INSERT INTO achievement_status VALUES('kasumihama','culture','not-achieved',3,'×','未達成',1,1,'bad');
INSERT INTO achievement_status VALUES('minato','dx-2','achieved',0,'◎','達成',0,1,'good');
INSERT INTO achievement_status VALUES('minato','dx-2','mostly',1,'○','概ね達成',0,1,'fair');
INSERT INTO achievement_status VALUES('minato','dx-2','partly',2,'△','一部のみ達成',1,1,'poor');
INSERT INTO achievement_status VALUES('minato','dx-2','not-achieved',3,'×','未達成',1,1,'bad');
CREATE TABLE policy (
    city TEXT NOT NULL,
    plan TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    parent TEXT CHECK (parent <> id),
    level INTEGER NOT NULL CHECK (level >= 0),
    number TEXT,
    name TEXT NOT NULL,
    vision TEXT CHECK (vision <> ''),
    situation_and_challenges TEXT CHECK (situation_and_challenges <> ''),
    PRIMARY KEY (city, plan, id),
    FOREIGN KEY (city, plan) REFERENCES plan (city, slug),
    FOREIGN KEY (city, plan, parent) REFERENCES policy (city, plan, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO policy VALUES('kasumihama','dx-2','1',0,NULL,0,'Ⅰ','窓口を便利にする','来庁しなくても済む。',NULL);
INSERT INTO policy VALUES('kasumihama','dx-2','1.1',1,'1',1,'1','オンライン化',NULL,replace('・申請が紙だけである。\n・相談が対面だけである。','\n',char(10)));
INSERT INTO policy VALUES('kasumihama','dx-2','2',2,NULL,0,'Ⅱ','職員の働き方',NULL,NULL);
INSERT INTO policy VALUES('kasumihama','dx-2','2.1',3,'2',1,NULL,'在宅勤務',NULL,NULL);
INSERT INTO policy VALUES('kasumihama','culture','1',0,NULL,0,'Ⅰ','窓口を便利にする','来庁しなくても済む。',NULL);
INSERT INTO policy VALUES('kasumihama','culture','1.1',1,'1',1,'1','オンライン化',NULL,replace('・申請が紙だけである。\n・相談が対面だけである。','\n',char(10)));
INSERT INTO policy VALUES('kasumihama','culture','2',2,NULL,0,'Ⅱ','職員の働き方',NULL,NULL);
INSERT INTO policy VALUES('kasumihama','culture','2.1',3,'2',1,NULL,'在宅勤務',NULL,NULL);
INSERT INTO policy VALUES('minato','dx-2','1',0,NULL,0,'Ⅰ','窓口を便利にする','来庁しなくても済む。',NULL);
INSERT INTO policy VALUES('minato','dx-2','1.1',1,'1',1,'1','オンライン化',NULL,replace('・申請が紙だけである。\n・相談が対面だけである。','\n',char(10)));
INSERT INTO policy VALUES('minato','dx-2','2',2,NULL,0,'Ⅱ','職員の働き方',NULL,NULL);
INSERT INTO policy VALUES('minato','dx-2','2.1',3,'2',1,NULL,'在宅勤務',NULL,NULL);
CREATE TABLE action (
    city TEXT NOT NULL,
    plan TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    policy TEXT NOT NULL,
    description TEXT CHECK (description <> ''),
    PRIMARY KEY (city, plan, id),
    FOREIGN KEY (city, plan) REFERENCES plan (city, slug),
    FOREIGN KEY (city, plan, policy) REFERENCES policy (city, plan, id)
) STRICT;
INSERT INTO "action" VALUES('kasumihama','dx-2','a1',0,'1','申請のオンライン化','1.1','電子申請を広げる。');
INSERT INTO "action" VALUES('kasumihama','dx-2','a2',1,'2','図書館の予約','1.1',NULL);
INSERT INTO "action" VALUES('kasumihama','dx-2','a3',2,'3','在宅勤務の定着','2.1',NULL);
INSERT INTO "action" VALUES('kasumihama','culture','a1',0,'1','申請のオンライン化','1.1','電子申請を広げる。');
INSERT INTO "action" VALUES('kasumihama','culture','a2',1,'2','図書館の予約','1.1',NULL);
INSERT INTO "action" VALUES('kasumihama','culture','a3',2,'3','在宅勤務の拡大','2.1',NULL);
INSERT INTO "action" VALUES('minato','dx-2','a1',0,'1','申請のオンライン化','1.1','電子申請を広げる。');
INSERT INTO "action" VALUES('minato','dx-2','a2',1,'2','図書館の予約','1.1',NULL);
INSERT INTO "action" VALUES('minato','dx-2','a3',2,'3','在宅勤務の拡大','2.1',NULL);
CREATE TABLE responsibility (
    city TEXT NOT NULL,
    plan TEXT NOT NULL,
    action TEXT NOT NULL,
    division TEXT NOT NULL,
    repetition INTEGER NOT NULL CHECK (repetition >= 0),
    position INTEGER NOT NULL CHECK (position >= 0),
    role TEXT NOT NULL CHECK (role IN ('lead', 'supporting', 'notStated')),
    note TEXT,
    until INTEGER CHECK (until BETWEEN 1868 AND 2200),
    PRIMARY KEY (city, plan, action, division, repetition),
    FOREIGN KEY (city, plan, action) REFERENCES action (city, plan, id)
) STRICT;
INSERT INTO responsibility VALUES('kasumihama','dx-2','a1','情報政策課',0,0,'lead','令和7年度まで',2025);
INSERT INTO responsibility VALUES('kasumihama','dx-2','a1','市民課',0,2,'notStated','令和5年度まで',2023);
INSERT INTO responsibility VALUES('kasumihama','dx-2','a1','市民課',1,3,'notStated','令和6年度から',NULL);
INSERT INTO responsibility VALUES('kasumihama','dx-2','a1','各課',0,4,'supporting',NULL,NULL);
INSERT INTO responsibility VALUES('kasumihama','dx-2','a1','デジタル推進課',0,1,'lead','令和8年度から',NULL);
INSERT INTO responsibility VALUES('kasumihama','culture','a1','情報政策課',0,0,'lead',NULL,NULL);
INSERT INTO responsibility VALUES('kasumihama','culture','a1','市民課',0,1,'notStated','令和5年度まで',2023);
INSERT INTO responsibility VALUES('kasumihama','culture','a1','市民課',1,2,'notStated','令和6年度から',NULL);
INSERT INTO responsibility VALUES('kasumihama','culture','a1','各課',0,3,'supporting',NULL,NULL);
INSERT INTO responsibility VALUES('minato','dx-2','a1','情報政策課',0,0,'lead',NULL,NULL);
INSERT INTO responsibility VALUES('minato','dx-2','a1','市民課',0,1,'notStated','令和5年度まで',2023);
INSERT INTO responsibility VALUES('minato','dx-2','a1','市民課',1,2,'notStated','令和6年度から',NULL);
INSERT INTO responsibility VALUES('minato','dx-2','a1','各課',0,3,'supporting',NULL,NULL);
CREATE TABLE stage (
    city TEXT NOT NULL,
    plan TEXT NOT NULL,
    action TEXT NOT NULL,
    year INTEGER NOT NULL CHECK (year BETWEEN 1868 AND 2200),
    stage TEXT NOT NULL CHECK (stage <> ''),
    PRIMARY KEY (city, plan, action, year),
    FOREIGN KEY (city, plan, action) REFERENCES action (city, plan, id)
) STRICT;
INSERT INTO stage VALUES('kasumihama','dx-2','a1',2023,'検討 → 試行');
INSERT INTO stage VALUES('kasumihama','dx-2','a2',2023,'運用');
INSERT INTO stage VALUES('kasumihama','culture','a1',2023,'検討 → 試行');
INSERT INTO stage VALUES('kasumihama','culture','a2',2023,'運用');
INSERT INTO stage VALUES('minato','dx-2','a1',2023,'検討 → 試行');
INSERT INTO stage VALUES('minato','dx-2','a2',2023,'運用');
CREATE TABLE annual_target (
    city TEXT NOT NULL,
    plan TEXT NOT NULL,
    action TEXT NOT NULL,
    year INTEGER NOT NULL CHECK (year BETWEEN 1868 AND 2200),
    target TEXT NOT NULL CHECK (target <> ''),
    PRIMARY KEY (city, plan, action, year),
    FOREIGN KEY (city, plan, action) REFERENCES action (city, plan, id)
) STRICT;
INSERT INTO annual_target VALUES('kasumihama','dx-2','a1',2023,'電子申請：４００件');
INSERT INTO annual_target VALUES('kasumihama','dx-2','a1',2024,'電子申請：700件');
INSERT INTO annual_target VALUES('kasumihama','culture','a1',2023,'電子申請：４００件');
INSERT INTO annual_target VALUES('kasumihama','culture','a1',2024,'電子申請：600件');
INSERT INTO annual_target VALUES('minato','dx-2','a1',2023,'電子申請：４００件');
INSERT INTO annual_target VALUES('minato','dx-2','a1',2024,'電子申請：600件');
CREATE TABLE annual_report (
    city TEXT NOT NULL,
    plan TEXT NOT NULL,
    action TEXT NOT NULL,
    year INTEGER NOT NULL CHECK (year BETWEEN 1868 AND 2200),
    status TEXT,
    result TEXT CHECK (result <> ''),
    reason_and_improvement TEXT CHECK (reason_and_improvement <> ''),
    PRIMARY KEY (city, plan, action, year),
    CHECK (coalesce(status, result, reason_and_improvement) IS NOT NULL),
    FOREIGN KEY (city, plan, action) REFERENCES action (city, plan, id),
    FOREIGN KEY (city, plan, status) REFERENCES achievement_status (city, plan, code)
) STRICT;
INSERT INTO annual_report VALUES('kasumihama','dx-2','a1',2023,'mostly','電子申請：３８７件',NULL);
INSERT INTO annual_report VALUES('kasumihama','dx-2','a1',2024,'partly','電子申請：113件','周知が足りなかった。');
INSERT INTO annual_report VALUES('kasumihama','dx-2','a2',2023,'achieved',NULL,NULL);
INSERT INTO annual_report VALUES('kasumihama','dx-2','a1',2025,'partly','電子申請：580件（令和7年度末）',replace('周知が遅れた。\n年度の始めに知らせる。','\n',char(10)));
INSERT INTO annual_report VALUES('kasumihama','culture','a1',2023,'mostly','電子申請：３８７件',NULL);
INSERT INTO annual_report VALUES('kasumihama','culture','a1',2024,'partly','電子申請：113件','周知が足りなかった。');
INSERT INTO annual_report VALUES('kasumihama','culture','a2',2023,'achieved',NULL,NULL);
INSERT INTO annual_report VALUES('minato','dx-2','a1',2023,'mostly','電子申請：３８７件',NULL);
INSERT INTO annual_report VALUES('minato','dx-2','a1',2024,'partly','電子申請：113件','周知が足りなかった。');
INSERT INTO annual_report VALUES('minato','dx-2','a2',2023,'achieved',NULL,NULL);
CREATE TABLE change_set (
    city TEXT NOT NULL REFERENCES municipality (slug),
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    cause TEXT NOT NULL CHECK (cause <> ''),
    reason TEXT,
    plan TEXT,
    revision INTEGER CHECK (revision >= 1),
    undoes INTEGER CHECK (undoes >= 1 AND undoes < sequence),
    edition INTEGER CHECK (edition >= 1),
    document_sha256 TEXT CHECK (length(document_sha256) = 64),
    previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (city, sequence),
    CHECK (plan IS NOT NULL OR cause NOT IN ('import', 'undo', 'publication')),
    CHECK (revision IS NOT NULL OR cause NOT IN ('import', 'undo', 'publication')),
    CHECK ((undoes IS NULL) = (cause <> 'undo')),
    CHECK ((edition IS NULL) = (cause <> 'publication')),
    CHECK ((document_sha256 IS NULL) = (cause <> 'publication'))
) STRICT;
INSERT INTO change_set VALUES('kasumihama',1,'2026-04-01T00:00:00Z','管理 一郎 <kanri>','registration',NULL,NULL,NULL,NULL,NULL,NULL,'0000000000000000000000000000000000000000000000000000000000000000','1d39e5fe30f295edf17478331261692bccc9e388ceced9cc2c36df14641ad5f5');
INSERT INTO change_set VALUES('kasumihama',2,'2026-04-01T00:00:00Z','管理 一郎 <kanri>','people',NULL,NULL,NULL,NULL,NULL,NULL,'1d39e5fe30f295edf17478331261692bccc9e388ceced9cc2c36df14641ad5f5','d76cbf88d44eb139433480505ae8253f4856c5cd0fc85668d6e818e88b82fc11');
INSERT INTO change_set VALUES('kasumihama',3,'2026-04-01T00:00:00Z','管理 一郎 <kanri>','password',NULL,NULL,NULL,NULL,NULL,NULL,'d76cbf88d44eb139433480505ae8253f4856c5cd0fc85668d6e818e88b82fc11','3398383f698cbede0b2cbbf2a1e3eabe6cb1bd39adddbf168df470d4777626c0');
INSERT INTO change_set VALUES('kasumihama',4,'2026-04-01T00:00:00Z','管理 一郎 <kanri>','signIn','127.0.0.1',NULL,NULL,NULL,NULL,NULL,'3398383f698cbede0b2cbbf2a1e3eabe6cb1bd39adddbf168df470d4777626c0','7e40b2b84535809c9c4dfd88f60001e98b166668bc9791773d6e81a8d3139422');
INSERT INTO change_set VALUES('kasumihama',5,'2026-04-01T00:00:00Z','事務局','import',NULL,'dx-2',1,NULL,NULL,NULL,'7e40b2b84535809c9c4dfd88f60001e98b166668bc9791773d6e81a8d3139422','07af3c16ef5b23687185c2ac39a434667612757ee413c7e1dd10b05772012b90');
INSERT INTO change_set VALUES('kasumihama',6,'2026-04-01T00:00:00Z','試験','people',NULL,NULL,NULL,NULL,NULL,NULL,'07af3c16ef5b23687185c2ac39a434667612757ee413c7e1dd10b05772012b90','929bca9841608d09579bf6282ec0cc22f0c42c8dbf95c48b7b295f624de11539');
INSERT INTO change_set VALUES('kasumihama',7,'2026-04-01T00:00:00Z','試験','people',NULL,NULL,NULL,NULL,NULL,NULL,'929bca9841608d09579bf6282ec0cc22f0c42c8dbf95c48b7b295f624de11539','2cbf419ebade786342fa7504cad8f5c9c626f1c5aecd814ced38b5293cdebde7');
INSERT INTO change_set VALUES('kasumihama',8,'2026-04-01T00:00:00Z','試験','people',NULL,NULL,NULL,NULL,NULL,NULL,'2cbf419ebade786342fa7504cad8f5c9c626f1c5aecd814ced38b5293cdebde7','c7de8741fc07c811f663bf40df268f50685b5cc998fac47d740a68b28e679619');
INSERT INTO change_set VALUES('kasumihama',9,'2026-04-01T00:00:00Z','試験','people',NULL,NULL,NULL,NULL,NULL,NULL,'c7de8741fc07c811f663bf40df268f50685b5cc998fac47d740a68b28e679619','79af045a90361865126f03bfb79cdc74258bbe41d99c1eeb7c2686337b6722b1');
INSERT INTO change_set VALUES('kasumihama',10,'2026-04-01T00:00:00Z','試験','people',NULL,NULL,NULL,NULL,NULL,NULL,'79af045a90361865126f03bfb79cdc74258bbe41d99c1eeb7c2686337b6722b1','a4fac4f60ec1b6db5f99d71412b8a94f6223eca4ef6b146485b572f317796cf3');
INSERT INTO change_set VALUES('kasumihama',11,'2026-04-01T00:00:00Z','事務局','publication','版の説明','dx-2',1,NULL,1,'995bd63a49f75ef6fdfa783a46570cff8f52dee503ae174209e44127424bacaa','a4fac4f60ec1b6db5f99d71412b8a94f6223eca4ef6b146485b572f317796cf3','ee8939af7e60ed854addee21314516eb0f5d37b1d433902180e449b4ebf6d4aa');
INSERT INTO change_set VALUES('kasumihama',12,'2026-04-01T00:00:00Z','事務局','import',NULL,'dx-2',2,NULL,NULL,NULL,'ee8939af7e60ed854addee21314516eb0f5d37b1d433902180e449b4ebf6d4aa','b9c0ddb3833ad1297071b6f36e0393c4c9cc500c01a30a9ebdb31e1699407536');
INSERT INTO change_set VALUES('kasumihama',13,'2026-04-02T00:00:00Z','事務局','publication','版の説明','dx-2',2,NULL,2,'aa7779a09647a79ce8e415aa688becfa7824b985b2017893fdda42c883399fb2','b9c0ddb3833ad1297071b6f36e0393c4c9cc500c01a30a9ebdb31e1699407536','5aa6d6f51ccc0c6995d0a536f53d80c5f6f379a11340345e7d45dcbd1460ce6a');
INSERT INTO change_set VALUES('kasumihama',14,'2026-04-01T00:00:00Z','事務局','import',NULL,'dx-2',3,NULL,NULL,NULL,'5aa6d6f51ccc0c6995d0a536f53d80c5f6f379a11340345e7d45dcbd1460ce6a','959e2f1881408e8c64994609f30a495f89c9ce8441b559ec2f0eac00028578f6');
INSERT INTO change_set VALUES('kasumihama',15,'2026-04-03T00:00:00Z','事務局','publication','版の説明','dx-2',3,NULL,3,'a8da88b0ff212464f099cdeedad4cc7475af59e224fa293b94cb20085ef0aeec','959e2f1881408e8c64994609f30a495f89c9ce8441b559ec2f0eac00028578f6','cc0a26dde3fb9974b03a20f3ad3f609fdda94060dc5416f48f274da2fb3b7e76');
INSERT INTO change_set VALUES('kasumihama',16,'2026-04-04T00:00:00Z','管理者','retraction','個人情報の誤掲載','dx-2',NULL,NULL,NULL,NULL,'cc0a26dde3fb9974b03a20f3ad3f609fdda94060dc5416f48f274da2fb3b7e76','2fbd26293209875d689fb697a900c0bf322104e3988316978c2603b07a27531d');
INSERT INTO change_set VALUES('kasumihama',17,'2026-04-01T00:00:00Z','事務局','erratum',NULL,'dx-2',NULL,NULL,NULL,NULL,'2fbd26293209875d689fb697a900c0bf322104e3988316978c2603b07a27531d','02ba1aeb9bdd9ba38b628d02138ce3a563f61a06cee1232a9b95acbf465d2535');
INSERT INTO change_set VALUES('kasumihama',18,'2026-04-01T00:00:00Z','事務局','preview',NULL,'dx-2',NULL,NULL,NULL,NULL,'02ba1aeb9bdd9ba38b628d02138ce3a563f61a06cee1232a9b95acbf465d2535','28aa8de97cbdd1f1721bf695d4c3601cc72de787454f4f35ee66b74466bc0444');
INSERT INTO change_set VALUES('kasumihama',19,'2026-04-01T00:00:00Z','事務局','preview',NULL,'dx-2',NULL,NULL,NULL,NULL,'28aa8de97cbdd1f1721bf695d4c3601cc72de787454f4f35ee66b74466bc0444','9799bce2a15356c9161f460f9f519c00c31d3543d61082b0f46789c305bfeee6');
INSERT INTO change_set VALUES('kasumihama',20,'2026-04-01T00:00:00Z','事務局','preview',NULL,'dx-2',NULL,NULL,NULL,NULL,'9799bce2a15356c9161f460f9f519c00c31d3543d61082b0f46789c305bfeee6','03b6a3d316ca3cbc82d420a998b6f464eac5f8504bdbd0b63cb93e36dc554334');
INSERT INTO change_set VALUES('kasumihama',21,'2026-04-01T00:00:00Z','事務局','review','点検','dx-2',NULL,NULL,NULL,NULL,'03b6a3d316ca3cbc82d420a998b6f464eac5f8504bdbd0b63cb93e36dc554334','e0afb5cc18da476ea5a22cb0ca094875ccca8011337db74c3afca1203b9e2960');
INSERT INTO change_set VALUES('kasumihama',22,'2026-04-01T00:00:00Z','事務局','review',NULL,'dx-2',NULL,NULL,NULL,NULL,'e0afb5cc18da476ea5a22cb0ca094875ccca8011337db74c3afca1203b9e2960','ab713d8b0eb7d61b8b594efab123e2bcfd4326c722595d34b8a909b34395c4c9');
INSERT INTO change_set VALUES('kasumihama',23,'2026-04-01T00:00:00Z','事務局','review','照合','dx-2',4,NULL,NULL,NULL,'ab713d8b0eb7d61b8b594efab123e2bcfd4326c722595d34b8a909b34395c4c9','59d1c7659dce11f80f1bf710f89f4a249deea8459374060caa97270e85d78683');
INSERT INTO change_set VALUES('kasumihama',24,'2026-04-01T00:00:00Z','coordinator <coordinator>','round',NULL,'dx-2',NULL,NULL,NULL,NULL,'59d1c7659dce11f80f1bf710f89f4a249deea8459374060caa97270e85d78683','e5309bac691b14e0d74d5830b136390dbe67707b6e75753706e8a4f592429bc0');
INSERT INTO change_set VALUES('kasumihama',25,'2026-04-01T00:00:00Z','coordinator <coordinator>','round',NULL,'dx-2',NULL,NULL,NULL,NULL,'e5309bac691b14e0d74d5830b136390dbe67707b6e75753706e8a4f592429bc0','4ce9e771d6ac674bb93d86d8e2e4032a0014a0913fef8568d1988afd100f1492');
INSERT INTO change_set VALUES('kasumihama',26,'2026-04-01T00:00:00Z','reporter <reporter>','report',NULL,'dx-2',NULL,NULL,NULL,NULL,'4ce9e771d6ac674bb93d86d8e2e4032a0014a0913fef8568d1988afd100f1492','8c28ac249ffc368a09bcdea8faf58daf6b9b7218f2298cdf1f30a8f5055aa9b9');
INSERT INTO change_set VALUES('kasumihama',27,'2026-04-01T00:00:00Z','reporter <reporter>','report',NULL,'dx-2',NULL,NULL,NULL,NULL,'8c28ac249ffc368a09bcdea8faf58daf6b9b7218f2298cdf1f30a8f5055aa9b9','f21c8e93f71d93aaaa11f17f3ab251e6d8f2a45e6725d218a27e3d66d0e3c8db');
INSERT INTO change_set VALUES('kasumihama',28,'2026-04-01T00:00:00Z','head <head>','report',NULL,'dx-2',NULL,NULL,NULL,NULL,'f21c8e93f71d93aaaa11f17f3ab251e6d8f2a45e6725d218a27e3d66d0e3c8db','1fac1751c8240fdd7fb5dd3f4d251fcac408c32bc18222decbc7e4935fb509d0');
INSERT INTO change_set VALUES('kasumihama',29,'2026-04-01T00:00:00Z','reporter <reporter>','report',NULL,'dx-2',NULL,NULL,NULL,NULL,'1fac1751c8240fdd7fb5dd3f4d251fcac408c32bc18222decbc7e4935fb509d0','fc45c268c3939cc8c7c5abef3433c4da6e5cd077fa46434d8f497e1c35698924');
INSERT INTO change_set VALUES('kasumihama',30,'2026-04-01T00:00:00Z','reporter <reporter>','report',NULL,'dx-2',NULL,NULL,NULL,NULL,'fc45c268c3939cc8c7c5abef3433c4da6e5cd077fa46434d8f497e1c35698924','3e475ff6ae45f8d6e95bdb14ce89596e4fa9c617f185b70afc87dd0a673ef285');
INSERT INTO change_set VALUES('kasumihama',31,'2026-04-01T00:00:00Z','reporter <reporter>','report',NULL,'dx-2',NULL,NULL,NULL,NULL,'3e475ff6ae45f8d6e95bdb14ce89596e4fa9c617f185b70afc87dd0a673ef285','02642d5c3e6e03381d71e062dea31f7c25680cf0f0d9d9727dfe06153fc3aa73');
INSERT INTO change_set VALUES('kasumihama',32,'2026-04-01T00:00:00Z','supporter <supporter>','report',NULL,'dx-2',NULL,NULL,NULL,NULL,'02642d5c3e6e03381d71e062dea31f7c25680cf0f0d9d9727dfe06153fc3aa73','ac1dc6dbb60000e521b46eecb924e3202d397859024cd25ad0722811c692cd98');
INSERT INTO change_set VALUES('kasumihama',33,'2026-04-01T00:00:00Z','head <head>','report',NULL,'dx-2',NULL,NULL,NULL,NULL,'ac1dc6dbb60000e521b46eecb924e3202d397859024cd25ad0722811c692cd98','0d5c2a215797ab601e2f5bd0e10d1addb8e0bbe5026798eb0220fd5eadf4e3f4');
INSERT INTO change_set VALUES('kasumihama',34,'2026-04-01T00:00:00Z','coordinator <coordinator>','report',NULL,'dx-2',5,NULL,NULL,NULL,'0d5c2a215797ab601e2f5bd0e10d1addb8e0bbe5026798eb0220fd5eadf4e3f4','9fd8ed2932b04efb506856d0ef8b311c03b1a5853b56b8d914feabb06209a035');
INSERT INTO change_set VALUES('kasumihama',35,'2026-04-01T00:00:00Z','coordinator <coordinator>','round',NULL,'dx-2',6,NULL,NULL,NULL,'9fd8ed2932b04efb506856d0ef8b311c03b1a5853b56b8d914feabb06209a035','810a9d1715e59edf644b731f659cc0643fc841d9c604e52a73ace0e015d33231');
INSERT INTO change_set VALUES('kasumihama',36,'2026-04-01T00:00:00Z','事務局','adoption','本部決定','dx-2',NULL,NULL,NULL,NULL,'810a9d1715e59edf644b731f659cc0643fc841d9c604e52a73ace0e015d33231','fc1b77ed9af917ab4daf813b35dca14fa1e2c8107108a78f20fe07be9847285f');
INSERT INTO change_set VALUES('kasumihama',37,'2026-04-01T00:00:00Z','事務局','edit','補正予算','dx-2',7,NULL,NULL,NULL,'fc1b77ed9af917ab4daf813b35dca14fa1e2c8107108a78f20fe07be9847285f','f5cb453924ed0d07c25bd63fe626d737101aa50f4d8c8b386288e22d8585a186');
INSERT INTO change_set VALUES('kasumihama',38,'2026-04-01T00:00:00Z','管理 一郎 <kanri>','edit','組織改正','dx-2',8,NULL,NULL,NULL,'f5cb453924ed0d07c25bd63fe626d737101aa50f4d8c8b386288e22d8585a186','290acd4531a858a2a9552f48d9727164e81ecb0426e109c5de12f07e837fe707');
INSERT INTO change_set VALUES('kasumihama',39,'2026-04-05T00:00:00Z','事務局','publication','版の説明','dx-2',8,NULL,4,'5c3a10dc6524442392056c3ed52e60a1a68f6a628f438f4f1c6649e36109fc21','290acd4531a858a2a9552f48d9727164e81ecb0426e109c5de12f07e837fe707','a3bc35dffdf5b3a2ec16b9e27df711736806def84c43b36d1a58dd4c924d76ad');
INSERT INTO change_set VALUES('kasumihama',40,'2026-04-01T00:00:00Z','事務局','import',NULL,'culture',1,NULL,NULL,NULL,'a3bc35dffdf5b3a2ec16b9e27df711736806def84c43b36d1a58dd4c924d76ad','ac86d19f74418121699feaa926509abd07b7cfb7c572327df9547632d6422cf9');
INSERT INTO change_set VALUES('kasumihama',41,'2026-04-01T00:00:00Z','事務局','import',NULL,'culture',2,NULL,NULL,NULL,'ac86d19f74418121699feaa926509abd07b7cfb7c572327df9547632d6422cf9','ad74afdfde06fb387c91d18bf9272dfebc2c5a39fd6cfe2207b3b2b763ef32ca');
INSERT INTO change_set VALUES('kasumihama',42,'2026-04-01T00:00:00Z','事務局','undo','誤ったファイル','culture',3,41,NULL,NULL,'ad74afdfde06fb387c91d18bf9272dfebc2c5a39fd6cfe2207b3b2b763ef32ca','87de4156e5d031004c0a7112dc11f366e5ba771c7e9a940f8af093232a801a16');
INSERT INTO change_set VALUES('kasumihama',43,'2026-04-01T00:00:00Z','管理者','people',NULL,NULL,NULL,NULL,NULL,NULL,'87de4156e5d031004c0a7112dc11f366e5ba771c7e9a940f8af093232a801a16','9f88d1a237289681c22551b2728426ee30628a1ae4b4db6f347b498e19653065');
INSERT INTO change_set VALUES('kasumihama',44,'2026-04-01T00:00:00Z','試験','people',NULL,NULL,NULL,NULL,NULL,NULL,'9f88d1a237289681c22551b2728426ee30628a1ae4b4db6f347b498e19653065','7186af6b4201134d15fcab41c27da0dff70451bc3afe03e8a57696a3ccc9fed5');
INSERT INTO change_set VALUES('kasumihama',45,'2026-04-01T00:00:00Z','試験','password',NULL,NULL,NULL,NULL,NULL,NULL,'7186af6b4201134d15fcab41c27da0dff70451bc3afe03e8a57696a3ccc9fed5','ddf8fae488eebe4c9dd2eb1d72573cbc0678e1d8a79ba9bbd505b3b46b790022');
INSERT INTO change_set VALUES('kasumihama',46,'2026-04-01T00:00:00Z','利用 tanaka <tanaka>','signIn','127.0.0.1',NULL,NULL,NULL,NULL,NULL,'ddf8fae488eebe4c9dd2eb1d72573cbc0678e1d8a79ba9bbd505b3b46b790022','c1b40c7f7ab5d590a7ab974b6d4a9002be4b3f9f18b2762bfcb4ea68b1aec823');
INSERT INTO change_set VALUES('kasumihama',47,'2026-04-01T00:00:00Z','利用 tanaka <tanaka>','signOut','192.0.2.1',NULL,NULL,NULL,NULL,NULL,'c1b40c7f7ab5d590a7ab974b6d4a9002be4b3f9f18b2762bfcb4ea68b1aec823','ac18c0c46b852f2299da8323725d6623badde5c674990f643b4de7d9b5472c78');
INSERT INTO change_set VALUES('kasumihama',48,'2026-04-01T00:00:00Z','–','signInFailure','192.0.2.9',NULL,NULL,NULL,NULL,NULL,'ac18c0c46b852f2299da8323725d6623badde5c674990f643b4de7d9b5472c78','aef2212d29293755d8cbe371cd3d6a88aed5edcac5172ec9d4e87dc5b46f2aa5');
INSERT INTO change_set VALUES('kasumihama',49,'2026-04-02T00:00:00Z','–','signInFailure','192.0.2.9 (6)',NULL,NULL,NULL,NULL,NULL,'aef2212d29293755d8cbe371cd3d6a88aed5edcac5172ec9d4e87dc5b46f2aa5','24d18fc45840fb5b8ba9f8447c7b1cdd7201dbb4948a239f1f48c269964bd29b');
INSERT INTO change_set VALUES('kasumihama',50,'2026-04-01T00:00:00Z','管理者','code',NULL,NULL,NULL,NULL,NULL,NULL,'24d18fc45840fb5b8ba9f8447c7b1cdd7201dbb4948a239f1f48c269964bd29b','c34501008a001d18e5267c5754b1286c3218f7e700e6a4f8c37bd1e41ca4ed9d');
INSERT INTO change_set VALUES('kasumihama',51,'2026-04-01T00:00:00Z','–','head',NULL,NULL,NULL,NULL,NULL,NULL,'c34501008a001d18e5267c5754b1286c3218f7e700e6a4f8c37bd1e41ca4ed9d','ecf6884eda74337ed0fc0482c169a92bec741432bd506b5f14bef67a01c5ca26');
INSERT INTO change_set VALUES('minato',1,'2026-04-01T00:00:00Z','事務局','registration',NULL,NULL,NULL,NULL,NULL,NULL,'0000000000000000000000000000000000000000000000000000000000000000','62de986ae912ff419bc39e2bf155728e0297614f362da27d00055a31eed7b590');
INSERT INTO change_set VALUES('minato',2,'2026-04-01T00:00:00Z','事務局','import',NULL,'dx-2',1,NULL,NULL,NULL,'62de986ae912ff419bc39e2bf155728e0297614f362da27d00055a31eed7b590','8be061435f264761eccba198331b2b8a62c307bf56c9f868aaad7051594b89be');
CREATE TABLE change (
    city TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    subject TEXT NOT NULL
        CHECK (subject <> ''),
    item TEXT,
    division TEXT,
    repetition INTEGER CHECK (repetition >= 0),
    year INTEGER,
    field TEXT NOT NULL,
    old_text TEXT,
    new_text TEXT,
    PRIMARY KEY (city, sequence, position),
    CHECK ((item IS NULL) = (subject IN ('municipality', 'plan'))),
    CHECK (division IS NOT NULL OR subject <> 'responsibility'),
    CHECK ((repetition IS NULL) = (subject <> 'responsibility')),
    CHECK (year IS NOT NULL OR subject <> 'year'),
    FOREIGN KEY (city, sequence) REFERENCES change_set (city, sequence)
) STRICT;
INSERT INTO change VALUES('kasumihama',1,0,'municipality',NULL,NULL,NULL,NULL,'name',NULL,'霞浜市');
INSERT INTO change VALUES('kasumihama',1,1,'municipality',NULL,NULL,NULL,NULL,'number',NULL,'132039');
INSERT INTO change VALUES('kasumihama',2,0,'account','457t8bwvwsns',NULL,NULL,NULL,'login',NULL,'kanri');
INSERT INTO change VALUES('kasumihama',2,1,'account','457t8bwvwsns',NULL,NULL,NULL,'name',NULL,'管理 一郎');
INSERT INTO change VALUES('kasumihama',2,2,'account','457t8bwvwsns',NULL,NULL,NULL,'isDisabled',NULL,'no');
INSERT INTO change VALUES('kasumihama',2,3,'account','457t8bwvwsns',NULL,NULL,NULL,'right',NULL,'coordinator	*	*	*');
INSERT INTO change VALUES('kasumihama',2,4,'account','457t8bwvwsns',NULL,NULL,NULL,'right',NULL,'administrator	*	*	*');
INSERT INTO change VALUES('kasumihama',3,0,'account','457t8bwvwsns',NULL,NULL,NULL,'password',NULL,'set 5b00ff5189ab2edff5b6531081a5acaca167f0361c18cda6aec6d83d58c20ab0');
INSERT INTO change VALUES('kasumihama',4,0,'account','457t8bwvwsns',NULL,NULL,NULL,'session',NULL,'begun d7d79b8226e4f2afa883046a77c63c37e92729a15f126db788bd1ea81d8da556');
INSERT INTO change VALUES('kasumihama',5,0,'plan',NULL,NULL,NULL,NULL,'title',NULL,'第二次デジタル化計画');
INSERT INTO change VALUES('kasumihama',5,1,'plan',NULL,NULL,NULL,NULL,'years',NULL,'2023 2024 2025');
INSERT INTO change VALUES('kasumihama',5,2,'plan',NULL,NULL,NULL,NULL,'lastReportedYear',NULL,'2024');
INSERT INTO change VALUES('kasumihama',5,3,'plan',NULL,NULL,NULL,NULL,'levels',NULL,replace('基本施策\n施策','\n',char(10)));
INSERT INTO change VALUES('kasumihama',5,4,'plan',NULL,NULL,NULL,NULL,'labels',NULL,'result=達成状況 詳細');
INSERT INTO change VALUES('kasumihama',5,5,'status','achieved',NULL,NULL,NULL,'position',NULL,'0');
INSERT INTO change VALUES('kasumihama',5,6,'status','achieved',NULL,NULL,NULL,'mark',NULL,'◎');
INSERT INTO change VALUES('kasumihama',5,7,'status','achieved',NULL,NULL,NULL,'label',NULL,'達成');
INSERT INTO change VALUES('kasumihama',5,8,'status','achieved',NULL,NULL,NULL,'needsReason',NULL,'false');
INSERT INTO change VALUES('kasumihama',5,9,'status','achieved',NULL,NULL,NULL,'countsInTotals',NULL,'true');
INSERT INTO change VALUES('kasumihama',5,10,'status','achieved',NULL,NULL,NULL,'tone',NULL,'good');
INSERT INTO change VALUES('kasumihama',5,11,'status','mostly',NULL,NULL,NULL,'position',NULL,'1');
INSERT INTO change VALUES('kasumihama',5,12,'status','mostly',NULL,NULL,NULL,'mark',NULL,'○');
INSERT INTO change VALUES('kasumihama',5,13,'status','mostly',NULL,NULL,NULL,'label',NULL,'概ね達成');
INSERT INTO change VALUES('kasumihama',5,14,'status','mostly',NULL,NULL,NULL,'needsReason',NULL,'false');
INSERT INTO change VALUES('kasumihama',5,15,'status','mostly',NULL,NULL,NULL,'countsInTotals',NULL,'true');
INSERT INTO change VALUES('kasumihama',5,16,'status','mostly',NULL,NULL,NULL,'tone',NULL,'fair');
INSERT INTO change VALUES('kasumihama',5,17,'status','partly',NULL,NULL,NULL,'position',NULL,'2');
INSERT INTO change VALUES('kasumihama',5,18,'status','partly',NULL,NULL,NULL,'mark',NULL,'△');
INSERT INTO change VALUES('kasumihama',5,19,'status','partly',NULL,NULL,NULL,'label',NULL,'一部のみ達成');
INSERT INTO change VALUES('kasumihama',5,20,'status','partly',NULL,NULL,NULL,'needsReason',NULL,'true');
INSERT INTO change VALUES('kasumihama',5,21,'status','partly',NULL,NULL,NULL,'countsInTotals',NULL,'true');
INSERT INTO change VALUES('kasumihama',5,22,'status','partly',NULL,NULL,NULL,'tone',NULL,'poor');
INSERT INTO change VALUES('kasumihama',5,23,'status','not-achieved',NULL,NULL,NULL,'position',NULL,'3');
INSERT INTO change VALUES('kasumihama',5,24,'status','not-achieved',NULL,NULL,NULL,'mark',NULL,'×');
INSERT INTO change VALUES('kasumihama',5,25,'status','not-achieved',NULL,NULL,NULL,'label',NULL,'未達成');
INSERT INTO change VALUES('kasumihama',5,26,'status','not-achieved',NULL,NULL,NULL,'needsReason',NULL,'true');
INSERT INTO change VALUES('kasumihama',5,27,'status','not-achieved',NULL,NULL,NULL,'countsInTotals',NULL,'true');
INSERT INTO change VALUES('kasumihama',5,28,'status','not-achieved',NULL,NULL,NULL,'tone',NULL,'bad');
INSERT INTO change VALUES('kasumihama',5,29,'policy','1',NULL,NULL,NULL,'position',NULL,'0');
INSERT INTO change VALUES('kasumihama',5,30,'policy','1',NULL,NULL,NULL,'level',NULL,'0');
INSERT INTO change VALUES('kasumihama',5,31,'policy','1',NULL,NULL,NULL,'number',NULL,'Ⅰ');
INSERT INTO change VALUES('kasumihama',5,32,'policy','1',NULL,NULL,NULL,'name',NULL,'窓口を便利にする');
INSERT INTO change VALUES('kasumihama',5,33,'policy','1',NULL,NULL,NULL,'vision',NULL,'来庁しなくても済む。');
INSERT INTO change VALUES('kasumihama',5,34,'policy','1.1',NULL,NULL,NULL,'position',NULL,'1');
INSERT INTO change VALUES('kasumihama',5,35,'policy','1.1',NULL,NULL,NULL,'level',NULL,'1');
INSERT INTO change VALUES('kasumihama',5,36,'policy','1.1',NULL,NULL,NULL,'parent',NULL,'1');
INSERT INTO change VALUES('kasumihama',5,37,'policy','1.1',NULL,NULL,NULL,'number',NULL,'1');
INSERT INTO change VALUES('kasumihama',5,38,'policy','1.1',NULL,NULL,NULL,'name',NULL,'オンライン化');
INSERT INTO change VALUES('kasumihama',5,39,'policy','1.1',NULL,NULL,NULL,'situationAndChallenges',NULL,replace('・申請が紙だけである。\n・相談が対面だけである。','\n',char(10)));
INSERT INTO change VALUES('kasumihama',5,40,'policy','2',NULL,NULL,NULL,'position',NULL,'2');
INSERT INTO change VALUES('kasumihama',5,41,'policy','2',NULL,NULL,NULL,'level',NULL,'0');
INSERT INTO change VALUES('kasumihama',5,42,'policy','2',NULL,NULL,NULL,'number',NULL,'Ⅱ');
INSERT INTO change VALUES('kasumihama',5,43,'policy','2',NULL,NULL,NULL,'name',NULL,'職員の働き方');
INSERT INTO change VALUES('kasumihama',5,44,'policy','2.1',NULL,NULL,NULL,'position',NULL,'3');
INSERT INTO change VALUES('kasumihama',5,45,'policy','2.1',NULL,NULL,NULL,'level',NULL,'1');
INSERT INTO change VALUES('kasumihama',5,46,'policy','2.1',NULL,NULL,NULL,'parent',NULL,'2');
INSERT INTO change VALUES('kasumihama',5,47,'policy','2.1',NULL,NULL,NULL,'name',NULL,'在宅勤務');
INSERT INTO change VALUES('kasumihama',5,48,'action','a1',NULL,NULL,NULL,'position',NULL,'0');
INSERT INTO change VALUES('kasumihama',5,49,'action','a1',NULL,NULL,NULL,'number',NULL,'1');
INSERT INTO change VALUES('kasumihama',5,50,'action','a1',NULL,NULL,NULL,'name',NULL,'申請のオンライン化');
INSERT INTO change VALUES('kasumihama',5,51,'action','a1',NULL,NULL,NULL,'policy',NULL,'1.1');
INSERT INTO change VALUES('kasumihama',5,52,'action','a1',NULL,NULL,NULL,'description',NULL,'電子申請を広げる。');
INSERT INTO change VALUES('kasumihama',5,53,'responsibility','a1','情報政策課',0,NULL,'position',NULL,'0');
INSERT INTO change VALUES('kasumihama',5,54,'responsibility','a1','情報政策課',0,NULL,'role',NULL,'lead');
INSERT INTO change VALUES('kasumihama',5,55,'responsibility','a1','市民課',0,NULL,'position',NULL,'1');
INSERT INTO change VALUES('kasumihama',5,56,'responsibility','a1','市民課',0,NULL,'role',NULL,'notStated');
INSERT INTO change VALUES('kasumihama',5,57,'responsibility','a1','市民課',0,NULL,'note',NULL,'令和5年度まで');
INSERT INTO change VALUES('kasumihama',5,58,'responsibility','a1','市民課',0,NULL,'until',NULL,'2023');
INSERT INTO change VALUES('kasumihama',5,59,'responsibility','a1','市民課',1,NULL,'position',NULL,'2');
INSERT INTO change VALUES('kasumihama',5,60,'responsibility','a1','市民課',1,NULL,'role',NULL,'notStated');
INSERT INTO change VALUES('kasumihama',5,61,'responsibility','a1','市民課',1,NULL,'note',NULL,'令和6年度から');
INSERT INTO change VALUES('kasumihama',5,62,'responsibility','a1','各課',0,NULL,'position',NULL,'3');
INSERT INTO change VALUES('kasumihama',5,63,'responsibility','a1','各課',0,NULL,'role',NULL,'supporting');
INSERT INTO change VALUES('kasumihama',5,64,'year','a1',NULL,NULL,2023,'stage',NULL,'検討 → 試行');
INSERT INTO change VALUES('kasumihama',5,65,'year','a1',NULL,NULL,2023,'target',NULL,'電子申請：４００件');
INSERT INTO change VALUES('kasumihama',5,66,'year','a1',NULL,NULL,2023,'status',NULL,'mostly');
INSERT INTO change VALUES('kasumihama',5,67,'year','a1',NULL,NULL,2023,'result',NULL,'電子申請：３８７件');
INSERT INTO change VALUES('kasumihama',5,68,'year','a1',NULL,NULL,2024,'target',NULL,'電子申請：600件');
INSERT INTO change VALUES('kasumihama',5,69,'year','a1',NULL,NULL,2024,'status',NULL,'partly');
INSERT INTO change VALUES('kasumihama',5,70,'year','a1',NULL,NULL,2024,'result',NULL,'電子申請：113件');
INSERT INTO change VALUES('kasumihama',5,71,'year','a1',NULL,NULL,2024,'reasonAndImprovement',NULL,'周知が足りなかった。');
INSERT INTO change VALUES('kasumihama',5,72,'action','a2',NULL,NULL,NULL,'position',NULL,'1');
INSERT INTO change VALUES('kasumihama',5,73,'action','a2',NULL,NULL,NULL,'number',NULL,'2');
INSERT INTO change VALUES('kasumihama',5,74,'action','a2',NULL,NULL,NULL,'name',NULL,'図書館の予約');
INSERT INTO change VALUES('kasumihama',5,75,'action','a2',NULL,NULL,NULL,'policy',NULL,'1.1');
INSERT INTO change VALUES('kasumihama',5,76,'year','a2',NULL,NULL,2023,'stage',NULL,'運用');
INSERT INTO change VALUES('kasumihama',5,77,'year','a2',NULL,NULL,2023,'status',NULL,'achieved');
INSERT INTO change VALUES('kasumihama',5,78,'action','a3',NULL,NULL,NULL,'position',NULL,'2');
INSERT INTO change VALUES('kasumihama',5,79,'action','a3',NULL,NULL,NULL,'number',NULL,'3');
INSERT INTO change VALUES('kasumihama',5,80,'action','a3',NULL,NULL,NULL,'name',NULL,'在宅勤務の拡大');
INSERT INTO change VALUES('kasumihama',5,81,'action','a3',NULL,NULL,NULL,'policy',NULL,'2.1');
INSERT INTO change VALUES('kasumihama',6,0,'account','3mec7jsmw6ez',NULL,NULL,NULL,'login',NULL,'coordinator');
INSERT INTO change VALUES('kasumihama',6,1,'account','3mec7jsmw6ez',NULL,NULL,NULL,'name',NULL,'coordinator');
INSERT INTO change VALUES('kasumihama',6,2,'account','3mec7jsmw6ez',NULL,NULL,NULL,'isDisabled',NULL,'no');
INSERT INTO change VALUES('kasumihama',6,3,'account','3mec7jsmw6ez',NULL,NULL,NULL,'right',NULL,'coordinator	*	*	*');
INSERT INTO change VALUES('kasumihama',7,0,'account','en8sxz6r9wte',NULL,NULL,NULL,'login',NULL,'reporter');
INSERT INTO change VALUES('kasumihama',7,1,'account','en8sxz6r9wte',NULL,NULL,NULL,'name',NULL,'reporter');
INSERT INTO change VALUES('kasumihama',7,2,'account','en8sxz6r9wte',NULL,NULL,NULL,'isDisabled',NULL,'no');
INSERT INTO change VALUES('kasumihama',7,3,'account','en8sxz6r9wte',NULL,NULL,NULL,'right',NULL,'reporter	情報政策課	*	*');
INSERT INTO change VALUES('kasumihama',8,0,'account','xktfqs43jh8z',NULL,NULL,NULL,'login',NULL,'colleague');
INSERT INTO change VALUES('kasumihama',8,1,'account','xktfqs43jh8z',NULL,NULL,NULL,'name',NULL,'colleague');
INSERT INTO change VALUES('kasumihama',8,2,'account','xktfqs43jh8z',NULL,NULL,NULL,'isDisabled',NULL,'no');
INSERT INTO change VALUES('kasumihama',8,3,'account','xktfqs43jh8z',NULL,NULL,NULL,'right',NULL,'reporter	情報政策課	*	*');
INSERT INTO change VALUES('kasumihama',9,0,'account','75cw4zz7dt8k',NULL,NULL,NULL,'login',NULL,'head');
INSERT INTO change VALUES('kasumihama',9,1,'account','75cw4zz7dt8k',NULL,NULL,NULL,'name',NULL,'head');
INSERT INTO change VALUES('kasumihama',9,2,'account','75cw4zz7dt8k',NULL,NULL,NULL,'isDisabled',NULL,'no');
INSERT INTO change VALUES('kasumihama',9,3,'account','75cw4zz7dt8k',NULL,NULL,NULL,'right',NULL,'approver	情報政策課	*	*');
INSERT INTO change VALUES('kasumihama',10,0,'account','7uqd3f6fetpt',NULL,NULL,NULL,'login',NULL,'supporter');
INSERT INTO change VALUES('kasumihama',10,1,'account','7uqd3f6fetpt',NULL,NULL,NULL,'name',NULL,'supporter');
INSERT INTO change VALUES('kasumihama',10,2,'account','7uqd3f6fetpt',NULL,NULL,NULL,'isDisabled',NULL,'no');
INSERT INTO change VALUES('kasumihama',10,3,'account','7uqd3f6fetpt',NULL,NULL,NULL,'right',NULL,'reporter	市民課	*	*');
INSERT INTO change VALUES('kasumihama',12,0,'action','a3',NULL,NULL,NULL,'name','在宅勤務の拡大','山田太郎氏の在宅勤務');
INSERT INTO change VALUES('kasumihama',14,0,'action','a3',NULL,NULL,NULL,'name','山田太郎氏の在宅勤務','在宅勤務の定着');
INSERT INTO change VALUES('kasumihama',16,0,'edition','2',NULL,NULL,NULL,'document','aa7779a09647a79ce8e415aa688becfa7824b985b2017893fdda42c883399fb2',NULL);
INSERT INTO change VALUES('kasumihama',17,0,'erratum','3.1',NULL,NULL,NULL,'action',NULL,'a1');
INSERT INTO change VALUES('kasumihama',17,1,'erratum','3.1',NULL,NULL,NULL,'place',NULL,'令和5年度 達成状況詳細');
INSERT INTO change VALUES('kasumihama',17,2,'erratum','3.1',NULL,NULL,NULL,'wrong',NULL,'３８７件');
INSERT INTO change VALUES('kasumihama',17,3,'erratum','3.1',NULL,NULL,NULL,'correct',NULL,'３７８件');
INSERT INTO change VALUES('kasumihama',18,0,'previewLink','1',NULL,NULL,NULL,'expires',NULL,'2026-04-02T00:00:00Z');
INSERT INTO change VALUES('kasumihama',19,0,'previewLink','1',NULL,NULL,NULL,'revoked',NULL,'revoked');
INSERT INTO change VALUES('kasumihama',20,0,'previewLink','2',NULL,NULL,NULL,'expires',NULL,'2026-06-30T00:00:00Z');
INSERT INTO change VALUES('kasumihama',21,0,'decision','00ab00ab00ab00ab',NULL,NULL,NULL,'findingAnswer',NULL,replace('2026-04-01\n事務局\n確認しました。\n様式の"注2"による。','\n',char(10)));
INSERT INTO change VALUES('kasumihama',21,1,'decision','reason-missing',NULL,NULL,NULL,'ruleOff',NULL,'off');
INSERT INTO change VALUES('kasumihama',21,2,'decision','',NULL,NULL,NULL,'findingsShown',NULL,'shown');
INSERT INTO change VALUES('kasumihama',22,0,'decision','',NULL,NULL,NULL,'findingsShown','shown',NULL);
INSERT INTO change VALUES('kasumihama',23,0,'decision','0000000023.0000000000',NULL,NULL,NULL,'indicator',NULL,replace('2026-04-01T00:00:00Z\012事務局\012{\012  "kind": "correct",\012  "before": [\012    {\012      "action": "a1",\012      "key": "電子申請",\012      "name": "電子申請",\012      "unit": "件",\012      "direction": "atLeast",\012      "span": "singleYear",\012      "scope": null,\012      "confirmed": false,\012      "years": {\012        "2023": {\012          "target": {\012            "value": 400,\012            "unit": "件",\012            "approximate": false,\012            "bound": "exactly",\012            "period": null,\012            "tally": "plain",\012            "change": null,\012            "name": "電子申請",\012            "scope": null,\012            "year": 2023,\012            "quote": {\012              "field": "target",\012              "year": 2023,\012              "text": "電子申請：４００件",\012              "offset": 0\012            }\012          },\012          "actual": {\012            "value": 387,\012            "unit": "件",\012            "approximate": false,\012            "bound": "exactly",\012            "period": null,\012            "tally": "plain",\012            "change": null,\012            "name": "電子申請",\012            "scope": null,\012            "year": 2023,\012            "quote": {\012              "field": "result",\012              "year": 2023,\012              "text": "電子申請：３８７件",\012              "offset": 0\012            }\012          }\012        },\012        "2024": {\012          "target": {\012            "value": 600,\012            "unit": "件",\012            "approximate": false,\012            "bound": "exactly",\012            "period": null,\012            "tally": "plain",\012            "change": null,\012            "name": "電子申請",\012            "scope": null,\012            "year": 2024,\012            "quote": {\012              "field": "target",\012              "year": 2024,\012              "text": "電子申請：600件",\012              "offset": 0\012            }\012          },\012          "actual": {\012            "value": 113,\012            "unit": "件",\012            "approximate": false,\012            "bound": "exactly",\012            "period": null,\012            "tally": "plain",\012            "change": null,\012            "name": "電子申請",\012            "scope": null,\012            "year": 2024,\012            "quote": {\012              "field": "result",\012              "year": 2024,\012              "text": "電子申請：113件",\012              "offset": 0\012            }\012          }\012        }\012      }\012    }\012  ],\012  "after": [\012    {\012      "action": "a1",\012      "key": "電子申請",\012      "name": "電子申請の\"受付\"\n件数",\012      "unit": "件",\012      "direction": "atLeast",\012      "span": "singleYear",\012      "scope": null,\012      "confirmed": true,\012      "years": {\012        "2023": {\012          "target": {\012            "value": 400,\012            "unit": "件",\012            "approximate": false,\012            "bound": "exactly",\012            "period": null,\012            "tally": "plain",\012            "change": null,\012            "name": "電子申請",\012            "scope": null,\012            "year": 2023,\012            "quote": {\012              "field": "target",\012              "year": 2023,\012              "text": "電子申請：４００件",\012              "offset": 0\012            }\012          },\012          "actual": {\012            "value": 387,\012            "unit": "件",\012            "approximate": false,\012            "bound": "exactly",\012            "period": null,\012            "tally": "plain",\012            "change": null,\012            "name": "電子申請",\012            "scope": null,\012            "year": 2023,\012            "quote": {\012              "field": "result",\012              "year": 2023,\012              "text": "電子申請：３８７件",\012              "offset": 0\012            }\012          }\012        },\012        "2024": {\012          "target": {\012            "value": 600,\012            "unit": "件",\012            "approximate": false,\012            "bound": "exactly",\012            "period": null,\012            "tally": "plain",\012            "change": null,\012            "name": "電子申請",\012            "scope": null,\012            "year": 2024,\012            "quote": {\012              "field": "target",\012              "year": 2024,\012              "text": "電子申請：600件",\012              "offset": 0\012            }\012          },\012          "actual": {\012            "value": 113,\012            "unit": "件",\012            "approximate": false,\012            "bound": "exactly",\012            "period": null,\012            "tally": "plain",\012            "change": null,\012            "name": "電子申請",\012            "scope": null,\012            "year": 2024,\012            "quote": {\012              "field": "result",\012              "year": 2024,\012              "text": "電子申請：113件",\012              "offset": 0\012            }\012          }\012        }\012      }\012    }\012  ]\012}\012','\012',char(10)));
INSERT INTO change VALUES('kasumihama',24,0,'round','2025',NULL,NULL,2025,'opensOn',NULL,'2026-04-15');
INSERT INTO change VALUES('kasumihama',24,1,'round','2025',NULL,NULL,2025,'reportsDue',NULL,'2026-05-12');
INSERT INTO change VALUES('kasumihama',24,2,'round','2025',NULL,NULL,2025,'everyDivision',NULL,replace('情報政策課\n市民課','\n',char(10)));
INSERT INTO change VALUES('kasumihama',24,3,'round','2025',NULL,NULL,2025,'steps',NULL,replace('approver	2026-05-19	課長の承認\ncoordinator	2026-05-26	事務局の確認','\n',char(10)));
INSERT INTO change VALUES('kasumihama',25,0,'message','xktfqs43jh8z',NULL,NULL,NULL,'message',NULL,'1e4f9d7211901f142486c2aff48e67a8069daeef3b58c679752c8e4b78c7bb0d round kasumihama/dx-2 2025 reminder');
INSERT INTO change VALUES('kasumihama',25,1,'message','en8sxz6r9wte',NULL,NULL,NULL,'message',NULL,'da69771f10078139fe10e5765bac4be85e995f2d47a032cb5baad849b8a33e79 round kasumihama/dx-2 2025 reminder');
INSERT INTO change VALUES('kasumihama',25,2,'message','7uqd3f6fetpt',NULL,NULL,NULL,'message',NULL,'114fd32f73d69dd8b49bc888eb32877a75aeb58c4b56c611458172c7c6152081 round kasumihama/dx-2 2025 reminder');
INSERT INTO change VALUES('kasumihama',26,0,'report','a1',NULL,NULL,2025,'step',NULL,'writing	en8sxz6r9wte');
INSERT INTO change VALUES('kasumihama',27,0,'report','a1',NULL,NULL,2025,'step',NULL,'submission	en8sxz6r9wte');
INSERT INTO change VALUES('kasumihama',27,1,'report','a1',NULL,NULL,2025,'status',NULL,'partly');
INSERT INTO change VALUES('kasumihama',27,2,'report','a1',NULL,NULL,2025,'result',NULL,'電子申請：５８０件');
INSERT INTO change VALUES('kasumihama',27,3,'report','a1',NULL,NULL,2025,'reasonAndImprovement',NULL,replace('周知が遅れた。\n年度の始めに知らせる。','\n',char(10)));
INSERT INTO change VALUES('kasumihama',28,0,'report','a1',NULL,NULL,2025,'step',NULL,'sendBack	75cw4zz7dt8k');
INSERT INTO change VALUES('kasumihama',28,1,'report','a1',NULL,NULL,2025,'comment',NULL,'result	単位を書いてください。');
INSERT INTO change VALUES('kasumihama',29,0,'report','a1',NULL,NULL,2025,'step',NULL,'submission	en8sxz6r9wte');
INSERT INTO change VALUES('kasumihama',29,1,'report','a1',NULL,NULL,2025,'result','電子申請：５８０件','電子申請：580件（令和7年度末）');
INSERT INTO change VALUES('kasumihama',30,0,'report','a1',NULL,NULL,2025,'step',NULL,'withdrawal	en8sxz6r9wte');
INSERT INTO change VALUES('kasumihama',31,0,'report','a1',NULL,NULL,2025,'step',NULL,'submission	en8sxz6r9wte');
INSERT INTO change VALUES('kasumihama',32,0,'contribution','a1','市民課',NULL,2025,'isAnswered',NULL,'yes');
INSERT INTO change VALUES('kasumihama',32,1,'contribution','a1','市民課',NULL,2025,'text',NULL,'窓口の案内を直した。');
INSERT INTO change VALUES('kasumihama',33,0,'report','a1',NULL,NULL,2025,'step',NULL,'approval	75cw4zz7dt8k');
INSERT INTO change VALUES('kasumihama',34,0,'year','a1',NULL,NULL,2025,'status',NULL,'partly');
INSERT INTO change VALUES('kasumihama',34,1,'year','a1',NULL,NULL,2025,'result',NULL,'電子申請：580件（令和7年度末）');
INSERT INTO change VALUES('kasumihama',34,2,'year','a1',NULL,NULL,2025,'reasonAndImprovement',NULL,replace('周知が遅れた。\n年度の始めに知らせる。','\n',char(10)));
INSERT INTO change VALUES('kasumihama',34,3,'report','a1',NULL,NULL,2025,'step',NULL,'approval	3mec7jsmw6ez');
INSERT INTO change VALUES('kasumihama',35,0,'plan',NULL,NULL,NULL,NULL,'lastReportedYear','2024','2025');
INSERT INTO change VALUES('kasumihama',35,1,'round','2025',NULL,NULL,2025,'closure',NULL,replace('2026-04-01T00:00:00Z\n3mec7jsmw6ez\na2\na3','\n',char(10)));
INSERT INTO change VALUES('kasumihama',36,0,'decision','',NULL,NULL,NULL,'adopted',NULL,'2026-04-01');
INSERT INTO change VALUES('kasumihama',37,0,'year','a1',NULL,NULL,2024,'target','電子申請：600件','電子申請：700件');
INSERT INTO change VALUES('kasumihama',37,1,'year','a1',NULL,NULL,2024,'earlierTargets',NULL,replace('2026-04-01\n補正予算\n電子申請：600件','\n',char(10)));
INSERT INTO change VALUES('kasumihama',38,0,'responsibility','a1','情報政策課',0,NULL,'note',NULL,'令和7年度まで');
INSERT INTO change VALUES('kasumihama',38,1,'responsibility','a1','情報政策課',0,NULL,'until',NULL,'2025');
INSERT INTO change VALUES('kasumihama',38,2,'responsibility','a1','デジタル推進課',0,NULL,'position',NULL,'1');
INSERT INTO change VALUES('kasumihama',38,3,'responsibility','a1','デジタル推進課',0,NULL,'role',NULL,'lead');
INSERT INTO change VALUES('kasumihama',38,4,'responsibility','a1','デジタル推進課',0,NULL,'note',NULL,'令和8年度から');
INSERT INTO change VALUES('kasumihama',38,5,'responsibility','a1','市民課',0,NULL,'position','1','2');
INSERT INTO change VALUES('kasumihama',38,6,'responsibility','a1','市民課',1,NULL,'position','2','3');
INSERT INTO change VALUES('kasumihama',38,7,'responsibility','a1','各課',0,NULL,'position','3','4');
INSERT INTO change VALUES('kasumihama',38,8,'account','xktfqs43jh8z',NULL,NULL,NULL,'right',NULL,'reporter	デジタル推進課	dx-2	*');
INSERT INTO change VALUES('kasumihama',38,9,'account','75cw4zz7dt8k',NULL,NULL,NULL,'right',NULL,'approver	デジタル推進課	dx-2	*');
INSERT INTO change VALUES('kasumihama',38,10,'account','en8sxz6r9wte',NULL,NULL,NULL,'right',NULL,'reporter	デジタル推進課	dx-2	*');
INSERT INTO change VALUES('kasumihama',40,0,'plan',NULL,NULL,NULL,NULL,'title',NULL,'第二次デジタル化計画');
INSERT INTO change VALUES('kasumihama',40,1,'plan',NULL,NULL,NULL,NULL,'years',NULL,'2023 2024 2025');
INSERT INTO change VALUES('kasumihama',40,2,'plan',NULL,NULL,NULL,NULL,'lastReportedYear',NULL,'2024');
INSERT INTO change VALUES('kasumihama',40,3,'plan',NULL,NULL,NULL,NULL,'levels',NULL,replace('基本施策\n施策','\n',char(10)));
INSERT INTO change VALUES('kasumihama',40,4,'plan',NULL,NULL,NULL,NULL,'labels',NULL,'result=達成状況 詳細');
INSERT INTO change VALUES('kasumihama',40,5,'status','achieved',NULL,NULL,NULL,'position',NULL,'0');
INSERT INTO change VALUES('kasumihama',40,6,'status','achieved',NULL,NULL,NULL,'mark',NULL,'◎');
INSERT INTO change VALUES('kasumihama',40,7,'status','achieved',NULL,NULL,NULL,'label',NULL,'達成');
INSERT INTO change VALUES('kasumihama',40,8,'status','achieved',NULL,NULL,NULL,'needsReason',NULL,'false');
INSERT INTO change VALUES('kasumihama',40,9,'status','achieved',NULL,NULL,NULL,'countsInTotals',NULL,'true');
INSERT INTO change VALUES('kasumihama',40,10,'status','achieved',NULL,NULL,NULL,'tone',NULL,'good');
INSERT INTO change VALUES('kasumihama',40,11,'status','mostly',NULL,NULL,NULL,'position',NULL,'1');
INSERT INTO change VALUES('kasumihama',40,12,'status','mostly',NULL,NULL,NULL,'mark',NULL,'○');
INSERT INTO change VALUES('kasumihama',40,13,'status','mostly',NULL,NULL,NULL,'label',NULL,'概ね達成');
INSERT INTO change VALUES('kasumihama',40,14,'status','mostly',NULL,NULL,NULL,'needsReason',NULL,'false');
INSERT INTO change VALUES('kasumihama',40,15,'status','mostly',NULL,NULL,NULL,'countsInTotals',NULL,'true');
INSERT INTO change VALUES('kasumihama',40,16,'status','mostly',NULL,NULL,NULL,'tone',NULL,'fair');
INSERT INTO change VALUES('kasumihama',40,17,'status','partly',NULL,NULL,NULL,'position',NULL,'2');
INSERT INTO change VALUES('kasumihama',40,18,'status','partly',NULL,NULL,NULL,'mark',NULL,'△');
INSERT INTO change VALUES('kasumihama',40,19,'status','partly',NULL,NULL,NULL,'label',NULL,'一部のみ達成');
INSERT INTO change VALUES('kasumihama',40,20,'status','partly',NULL,NULL,NULL,'needsReason',NULL,'true');
INSERT INTO change VALUES('kasumihama',40,21,'status','partly',NULL,NULL,NULL,'countsInTotals',NULL,'true');
INSERT INTO change VALUES('kasumihama',40,22,'status','partly',NULL,NULL,NULL,'tone',NULL,'poor');
INSERT INTO change VALUES('kasumihama',40,23,'status','not-achieved',NULL,NULL,NULL,'position',NULL,'3');
INSERT INTO change VALUES('kasumihama',40,24,'status','not-achieved',NULL,NULL,NULL,'mark',NULL,'×');
INSERT INTO change VALUES('kasumihama',40,25,'status','not-achieved',NULL,NULL,NULL,'label',NULL,'未達成');
INSERT INTO change VALUES('kasumihama',40,26,'status','not-achieved',NULL,NULL,NULL,'needsReason',NULL,'true');
INSERT INTO change VALUES('kasumihama',40,27,'status','not-achieved',NULL,NULL,NULL,'countsInTotals',NULL,'true');
INSERT INTO change VALUES('kasumihama',40,28,'status','not-achieved',NULL,NULL,NULL,'tone',NULL,'bad');
INSERT INTO change VALUES('kasumihama',40,29,'policy','1',NULL,NULL,NULL,'position',NULL,'0');
INSERT INTO change VALUES('kasumihama',40,30,'policy','1',NULL,NULL,NULL,'level',NULL,'0');
INSERT INTO change VALUES('kasumihama',40,31,'policy','1',NULL,NULL,NULL,'number',NULL,'Ⅰ');
INSERT INTO change VALUES('kasumihama',40,32,'policy','1',NULL,NULL,NULL,'name',NULL,'窓口を便利にする');
INSERT INTO change VALUES('kasumihama',40,33,'policy','1',NULL,NULL,NULL,'vision',NULL,'来庁しなくても済む。');
INSERT INTO change VALUES('kasumihama',40,34,'policy','1.1',NULL,NULL,NULL,'position',NULL,'1');
INSERT INTO change VALUES('kasumihama',40,35,'policy','1.1',NULL,NULL,NULL,'level',NULL,'1');
INSERT INTO change VALUES('kasumihama',40,36,'policy','1.1',NULL,NULL,NULL,'parent',NULL,'1');
INSERT INTO change VALUES('kasumihama',40,37,'policy','1.1',NULL,NULL,NULL,'number',NULL,'1');
INSERT INTO change VALUES('kasumihama',40,38,'policy','1.1',NULL,NULL,NULL,'name',NULL,'オンライン化');
INSERT INTO change VALUES('kasumihama',40,39,'policy','1.1',NULL,NULL,NULL,'situationAndChallenges',NULL,replace('・申請が紙だけである。\n・相談が対面だけである。','\n',char(10)));
INSERT INTO change VALUES('kasumihama',40,40,'policy','2',NULL,NULL,NULL,'position',NULL,'2');
INSERT INTO change VALUES('kasumihama',40,41,'policy','2',NULL,NULL,NULL,'level',NULL,'0');
INSERT INTO change VALUES('kasumihama',40,42,'policy','2',NULL,NULL,NULL,'number',NULL,'Ⅱ');
INSERT INTO change VALUES('kasumihama',40,43,'policy','2',NULL,NULL,NULL,'name',NULL,'職員の働き方');
INSERT INTO change VALUES('kasumihama',40,44,'policy','2.1',NULL,NULL,NULL,'position',NULL,'3');
INSERT INTO change VALUES('kasumihama',40,45,'policy','2.1',NULL,NULL,NULL,'level',NULL,'1');
INSERT INTO change VALUES('kasumihama',40,46,'policy','2.1',NULL,NULL,NULL,'parent',NULL,'2');
INSERT INTO change VALUES('kasumihama',40,47,'policy','2.1',NULL,NULL,NULL,'name',NULL,'在宅勤務');
INSERT INTO change VALUES('kasumihama',40,48,'action','a1',NULL,NULL,NULL,'position',NULL,'0');
INSERT INTO change VALUES('kasumihama',40,49,'action','a1',NULL,NULL,NULL,'number',NULL,'1');
INSERT INTO change VALUES('kasumihama',40,50,'action','a1',NULL,NULL,NULL,'name',NULL,'申請のオンライン化');
INSERT INTO change VALUES('kasumihama',40,51,'action','a1',NULL,NULL,NULL,'policy',NULL,'1.1');
INSERT INTO change VALUES('kasumihama',40,52,'action','a1',NULL,NULL,NULL,'description',NULL,'電子申請を広げる。');
INSERT INTO change VALUES('kasumihama',40,53,'responsibility','a1','情報政策課',0,NULL,'position',NULL,'0');
INSERT INTO change VALUES('kasumihama',40,54,'responsibility','a1','情報政策課',0,NULL,'role',NULL,'lead');
INSERT INTO change VALUES('kasumihama',40,55,'responsibility','a1','市民課',0,NULL,'position',NULL,'1');
INSERT INTO change VALUES('kasumihama',40,56,'responsibility','a1','市民課',0,NULL,'role',NULL,'notStated');
INSERT INTO change VALUES('kasumihama',40,57,'responsibility','a1','市民課',0,NULL,'note',NULL,'令和5年度まで');
INSERT INTO change VALUES('kasumihama',40,58,'responsibility','a1','市民課',0,NULL,'until',NULL,'2023');
INSERT INTO change VALUES('kasumihama',40,59,'responsibility','a1','市民課',1,NULL,'position',NULL,'2');
INSERT INTO change VALUES('kasumihama',40,60,'responsibility','a1','市民課',1,NULL,'role',NULL,'notStated');
INSERT INTO change VALUES('kasumihama',40,61,'responsibility','a1','市民課',1,NULL,'note',NULL,'令和6年度から');
INSERT INTO change VALUES('kasumihama',40,62,'responsibility','a1','各課',0,NULL,'position',NULL,'3');
INSERT INTO change VALUES('kasumihama',40,63,'responsibility','a1','各課',0,NULL,'role',NULL,'supporting');
INSERT INTO change VALUES('kasumihama',40,64,'year','a1',NULL,NULL,2023,'stage',NULL,'検討 → 試行');
INSERT INTO change VALUES('kasumihama',40,65,'year','a1',NULL,NULL,2023,'target',NULL,'電子申請：４００件');
INSERT INTO change VALUES('kasumihama',40,66,'year','a1',NULL,NULL,2023,'status',NULL,'mostly');
INSERT INTO change VALUES('kasumihama',40,67,'year','a1',NULL,NULL,2023,'result',NULL,'電子申請：３８７件');
INSERT INTO change VALUES('kasumihama',40,68,'year','a1',NULL,NULL,2024,'target',NULL,'電子申請：600件');
INSERT INTO change VALUES('kasumihama',40,69,'year','a1',NULL,NULL,2024,'status',NULL,'partly');
INSERT INTO change VALUES('kasumihama',40,70,'year','a1',NULL,NULL,2024,'result',NULL,'電子申請：113件');
INSERT INTO change VALUES('kasumihama',40,71,'year','a1',NULL,NULL,2024,'reasonAndImprovement',NULL,'周知が足りなかった。');
INSERT INTO change VALUES('kasumihama',40,72,'action','a2',NULL,NULL,NULL,'position',NULL,'1');
INSERT INTO change VALUES('kasumihama',40,73,'action','a2',NULL,NULL,NULL,'number',NULL,'2');
INSERT INTO change VALUES('kasumihama',40,74,'action','a2',NULL,NULL,NULL,'name',NULL,'図書館の予約');
INSERT INTO change VALUES('kasumihama',40,75,'action','a2',NULL,NULL,NULL,'policy',NULL,'1.1');
INSERT INTO change VALUES('kasumihama',40,76,'year','a2',NULL,NULL,2023,'stage',NULL,'運用');
INSERT INTO change VALUES('kasumihama',40,77,'year','a2',NULL,NULL,2023,'status',NULL,'achieved');
INSERT INTO change VALUES('kasumihama',40,78,'action','a3',NULL,NULL,NULL,'position',NULL,'2');
INSERT INTO change VALUES('kasumihama',40,79,'action','a3',NULL,NULL,NULL,'number',NULL,'3');
INSERT INTO change VALUES('kasumihama',40,80,'action','a3',NULL,NULL,NULL,'name',NULL,'在宅勤務の拡大');
INSERT INTO change VALUES('kasumihama',40,81,'action','a3',NULL,NULL,NULL,'policy',NULL,'2.1');
INSERT INTO change VALUES('kasumihama',41,0,'plan',NULL,NULL,NULL,NULL,'title','第二次デジタル化計画','文化計画');
INSERT INTO change VALUES('kasumihama',42,0,'plan',NULL,NULL,NULL,NULL,'title','文化計画','第二次デジタル化計画');
INSERT INTO change VALUES('kasumihama',43,0,'account','xktfqs43jh8z',NULL,NULL,NULL,'name','colleague','同僚 三郎');
INSERT INTO change VALUES('kasumihama',43,1,'account','xktfqs43jh8z',NULL,NULL,NULL,'isDisabled','no','yes');
INSERT INTO change VALUES('kasumihama',44,0,'account','jeqg67pk8nzv',NULL,NULL,NULL,'login',NULL,'tanaka');
INSERT INTO change VALUES('kasumihama',44,1,'account','jeqg67pk8nzv',NULL,NULL,NULL,'name',NULL,'利用 tanaka');
INSERT INTO change VALUES('kasumihama',44,2,'account','jeqg67pk8nzv',NULL,NULL,NULL,'isDisabled',NULL,'no');
INSERT INTO change VALUES('kasumihama',44,3,'account','jeqg67pk8nzv',NULL,NULL,NULL,'right',NULL,'reporter	*	*	*');
INSERT INTO change VALUES('kasumihama',45,0,'account','jeqg67pk8nzv',NULL,NULL,NULL,'password',NULL,'set edd65e3ffe010e44316189f9ed5d0640d421df814a38c2df452188256e341054');
INSERT INTO change VALUES('kasumihama',46,0,'account','jeqg67pk8nzv',NULL,NULL,NULL,'session',NULL,'begun dd37ad18090884ff3dbdca07f92c26e06ba624e226f8de54ffe0e50466325a2c');
INSERT INTO change VALUES('kasumihama',47,0,'account','jeqg67pk8nzv',NULL,NULL,NULL,'session',NULL,'ended dd37ad18090884ff3dbdca07f92c26e06ba624e226f8de54ffe0e50466325a2c');
INSERT INTO change VALUES('kasumihama',48,0,'account','jeqg67pk8nzv',NULL,NULL,NULL,'session',NULL,'lockedOut');
INSERT INTO change VALUES('kasumihama',49,0,'account','jeqg67pk8nzv',NULL,NULL,NULL,'session',NULL,'failed 6');
INSERT INTO change VALUES('kasumihama',50,0,'account','jeqg67pk8nzv',NULL,NULL,NULL,'password',NULL,'code');
INSERT INTO change VALUES('kasumihama',51,0,'message','457t8bwvwsns',NULL,NULL,NULL,'message',NULL,'5d7b69a94e67bc1200d6480939687cbebc997ea31f7ead0d7b9687e64eefb216 log head 39');
INSERT INTO change VALUES('minato',1,0,'municipality',NULL,NULL,NULL,NULL,'name',NULL,'霞浜市');
INSERT INTO change VALUES('minato',1,1,'municipality',NULL,NULL,NULL,NULL,'number',NULL,'132039');
INSERT INTO change VALUES('minato',2,0,'plan',NULL,NULL,NULL,NULL,'title',NULL,'第二次デジタル化計画');
INSERT INTO change VALUES('minato',2,1,'plan',NULL,NULL,NULL,NULL,'years',NULL,'2023 2024 2025');
INSERT INTO change VALUES('minato',2,2,'plan',NULL,NULL,NULL,NULL,'lastReportedYear',NULL,'2024');
INSERT INTO change VALUES('minato',2,3,'plan',NULL,NULL,NULL,NULL,'levels',NULL,replace('基本施策\n施策','\n',char(10)));
INSERT INTO change VALUES('minato',2,4,'plan',NULL,NULL,NULL,NULL,'labels',NULL,'result=達成状況 詳細');
INSERT INTO change VALUES('minato',2,5,'status','achieved',NULL,NULL,NULL,'position',NULL,'0');
INSERT INTO change VALUES('minato',2,6,'status','achieved',NULL,NULL,NULL,'mark',NULL,'◎');
INSERT INTO change VALUES('minato',2,7,'status','achieved',NULL,NULL,NULL,'label',NULL,'達成');
INSERT INTO change VALUES('minato',2,8,'status','achieved',NULL,NULL,NULL,'needsReason',NULL,'false');
INSERT INTO change VALUES('minato',2,9,'status','achieved',NULL,NULL,NULL,'countsInTotals',NULL,'true');
INSERT INTO change VALUES('minato',2,10,'status','achieved',NULL,NULL,NULL,'tone',NULL,'good');
INSERT INTO change VALUES('minato',2,11,'status','mostly',NULL,NULL,NULL,'position',NULL,'1');
INSERT INTO change VALUES('minato',2,12,'status','mostly',NULL,NULL,NULL,'mark',NULL,'○');
INSERT INTO change VALUES('minato',2,13,'status','mostly',NULL,NULL,NULL,'label',NULL,'概ね達成');
INSERT INTO change VALUES('minato',2,14,'status','mostly',NULL,NULL,NULL,'needsReason',NULL,'false');
INSERT INTO change VALUES('minato',2,15,'status','mostly',NULL,NULL,NULL,'countsInTotals',NULL,'true');
INSERT INTO change VALUES('minato',2,16,'status','mostly',NULL,NULL,NULL,'tone',NULL,'fair');
INSERT INTO change VALUES('minato',2,17,'status','partly',NULL,NULL,NULL,'position',NULL,'2');
INSERT INTO change VALUES('minato',2,18,'status','partly',NULL,NULL,NULL,'mark',NULL,'△');
INSERT INTO change VALUES('minato',2,19,'status','partly',NULL,NULL,NULL,'label',NULL,'一部のみ達成');
INSERT INTO change VALUES('minato',2,20,'status','partly',NULL,NULL,NULL,'needsReason',NULL,'true');
INSERT INTO change VALUES('minato',2,21,'status','partly',NULL,NULL,NULL,'countsInTotals',NULL,'true');
INSERT INTO change VALUES('minato',2,22,'status','partly',NULL,NULL,NULL,'tone',NULL,'poor');
INSERT INTO change VALUES('minato',2,23,'status','not-achieved',NULL,NULL,NULL,'position',NULL,'3');
INSERT INTO change VALUES('minato',2,24,'status','not-achieved',NULL,NULL,NULL,'mark',NULL,'×');
INSERT INTO change VALUES('minato',2,25,'status','not-achieved',NULL,NULL,NULL,'label',NULL,'未達成');
INSERT INTO change VALUES('minato',2,26,'status','not-achieved',NULL,NULL,NULL,'needsReason',NULL,'true');
INSERT INTO change VALUES('minato',2,27,'status','not-achieved',NULL,NULL,NULL,'countsInTotals',NULL,'true');
INSERT INTO change VALUES('minato',2,28,'status','not-achieved',NULL,NULL,NULL,'tone',NULL,'bad');
INSERT INTO change VALUES('minato',2,29,'policy','1',NULL,NULL,NULL,'position',NULL,'0');
INSERT INTO change VALUES('minato',2,30,'policy','1',NULL,NULL,NULL,'level',NULL,'0');
INSERT INTO change VALUES('minato',2,31,'policy','1',NULL,NULL,NULL,'number',NULL,'Ⅰ');
INSERT INTO change VALUES('minato',2,32,'policy','1',NULL,NULL,NULL,'name',NULL,'窓口を便利にする');
INSERT INTO change VALUES('minato',2,33,'policy','1',NULL,NULL,NULL,'vision',NULL,'来庁しなくても済む。');
INSERT INTO change VALUES('minato',2,34,'policy','1.1',NULL,NULL,NULL,'position',NULL,'1');
INSERT INTO change VALUES('minato',2,35,'policy','1.1',NULL,NULL,NULL,'level',NULL,'1');
INSERT INTO change VALUES('minato',2,36,'policy','1.1',NULL,NULL,NULL,'parent',NULL,'1');
INSERT INTO change VALUES('minato',2,37,'policy','1.1',NULL,NULL,NULL,'number',NULL,'1');
INSERT INTO change VALUES('minato',2,38,'policy','1.1',NULL,NULL,NULL,'name',NULL,'オンライン化');
INSERT INTO change VALUES('minato',2,39,'policy','1.1',NULL,NULL,NULL,'situationAndChallenges',NULL,replace('・申請が紙だけである。\n・相談が対面だけである。','\n',char(10)));
INSERT INTO change VALUES('minato',2,40,'policy','2',NULL,NULL,NULL,'position',NULL,'2');
INSERT INTO change VALUES('minato',2,41,'policy','2',NULL,NULL,NULL,'level',NULL,'0');
INSERT INTO change VALUES('minato',2,42,'policy','2',NULL,NULL,NULL,'number',NULL,'Ⅱ');
INSERT INTO change VALUES('minato',2,43,'policy','2',NULL,NULL,NULL,'name',NULL,'職員の働き方');
INSERT INTO change VALUES('minato',2,44,'policy','2.1',NULL,NULL,NULL,'position',NULL,'3');
INSERT INTO change VALUES('minato',2,45,'policy','2.1',NULL,NULL,NULL,'level',NULL,'1');
INSERT INTO change VALUES('minato',2,46,'policy','2.1',NULL,NULL,NULL,'parent',NULL,'2');
INSERT INTO change VALUES('minato',2,47,'policy','2.1',NULL,NULL,NULL,'name',NULL,'在宅勤務');
INSERT INTO change VALUES('minato',2,48,'action','a1',NULL,NULL,NULL,'position',NULL,'0');
INSERT INTO change VALUES('minato',2,49,'action','a1',NULL,NULL,NULL,'number',NULL,'1');
INSERT INTO change VALUES('minato',2,50,'action','a1',NULL,NULL,NULL,'name',NULL,'申請のオンライン化');
INSERT INTO change VALUES('minato',2,51,'action','a1',NULL,NULL,NULL,'policy',NULL,'1.1');
INSERT INTO change VALUES('minato',2,52,'action','a1',NULL,NULL,NULL,'description',NULL,'電子申請を広げる。');
INSERT INTO change VALUES('minato',2,53,'responsibility','a1','情報政策課',0,NULL,'position',NULL,'0');
INSERT INTO change VALUES('minato',2,54,'responsibility','a1','情報政策課',0,NULL,'role',NULL,'lead');
INSERT INTO change VALUES('minato',2,55,'responsibility','a1','市民課',0,NULL,'position',NULL,'1');
INSERT INTO change VALUES('minato',2,56,'responsibility','a1','市民課',0,NULL,'role',NULL,'notStated');
INSERT INTO change VALUES('minato',2,57,'responsibility','a1','市民課',0,NULL,'note',NULL,'令和5年度まで');
INSERT INTO change VALUES('minato',2,58,'responsibility','a1','市民課',0,NULL,'until',NULL,'2023');
INSERT INTO change VALUES('minato',2,59,'responsibility','a1','市民課',1,NULL,'position',NULL,'2');
INSERT INTO change VALUES('minato',2,60,'responsibility','a1','市民課',1,NULL,'role',NULL,'notStated');
INSERT INTO change VALUES('minato',2,61,'responsibility','a1','市民課',1,NULL,'note',NULL,'令和6年度から');
INSERT INTO change VALUES('minato',2,62,'responsibility','a1','各課',0,NULL,'position',NULL,'3');
INSERT INTO change VALUES('minato',2,63,'responsibility','a1','各課',0,NULL,'role',NULL,'supporting');
INSERT INTO change VALUES('minato',2,64,'year','a1',NULL,NULL,2023,'stage',NULL,'検討 → 試行');
INSERT INTO change VALUES('minato',2,65,'year','a1',NULL,NULL,2023,'target',NULL,'電子申請：４００件');
INSERT INTO change VALUES('minato',2,66,'year','a1',NULL,NULL,2023,'status',NULL,'mostly');
INSERT INTO change VALUES('minato',2,67,'year','a1',NULL,NULL,2023,'result',NULL,'電子申請：３８７件');
INSERT INTO change VALUES('minato',2,68,'year','a1',NULL,NULL,2024,'target',NULL,'電子申請：600件');
INSERT INTO change VALUES('minato',2,69,'year','a1',NULL,NULL,2024,'status',NULL,'partly');
INSERT INTO change VALUES('minato',2,70,'year','a1',NULL,NULL,2024,'result',NULL,'電子申請：113件');
INSERT INTO change VALUES('minato',2,71,'year','a1',NULL,NULL,2024,'reasonAndImprovement',NULL,'周知が足りなかった。');
INSERT INTO change VALUES('minato',2,72,'action','a2',NULL,NULL,NULL,'position',NULL,'1');
INSERT INTO change VALUES('minato',2,73,'action','a2',NULL,NULL,NULL,'number',NULL,'2');
INSERT INTO change VALUES('minato',2,74,'action','a2',NULL,NULL,NULL,'name',NULL,'図書館の予約');
INSERT INTO change VALUES('minato',2,75,'action','a2',NULL,NULL,NULL,'policy',NULL,'1.1');
INSERT INTO change VALUES('minato',2,76,'year','a2',NULL,NULL,2023,'stage',NULL,'運用');
INSERT INTO change VALUES('minato',2,77,'year','a2',NULL,NULL,2023,'status',NULL,'achieved');
INSERT INTO change VALUES('minato',2,78,'action','a3',NULL,NULL,NULL,'position',NULL,'2');
INSERT INTO change VALUES('minato',2,79,'action','a3',NULL,NULL,NULL,'number',NULL,'3');
INSERT INTO change VALUES('minato',2,80,'action','a3',NULL,NULL,NULL,'name',NULL,'在宅勤務の拡大');
INSERT INTO change VALUES('minato',2,81,'action','a3',NULL,NULL,NULL,'policy',NULL,'2.1');
CREATE TABLE edition (
    city TEXT NOT NULL REFERENCES municipality (slug),
    plan TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    title TEXT NOT NULL,
    published_at TEXT NOT NULL,
    published_by TEXT NOT NULL,
    note TEXT,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    log_sequence INTEGER NOT NULL,
    log_hash TEXT NOT NULL CHECK (length(log_hash) = 64),
    -- Last, so that a list of editions need not read past it.
    document TEXT NOT NULL,
    PRIMARY KEY (city, plan, number),
    UNIQUE (city, plan, revision),
    FOREIGN KEY (city, log_sequence) REFERENCES change_set (city, sequence)
) STRICT;
INSERT INTO edition VALUES('kasumihama','dx-2',1,1,'第二次デジタル化計画','2026-04-01T00:00:00Z','事務局','版の説明','995bd63a49f75ef6fdfa783a46570cff8f52dee503ae174209e44127424bacaa',11,'ee8939af7e60ed854addee21314516eb0f5d37b1d433902180e449b4ebf6d4aa',replace('{\012  "format": "hakadori-plan/1",\012  "generated": "2026-04-01",\012  "municipality": {\012    "code": "132039",\012    "name": "霞浜市",\012    "slug": "kasumihama"\012  },\012  "title": "第二次デジタル化計画",\012  "years": [\012    {\012      "fiscalYear": 2023,\012      "label": "2023年度",\012      "era": "令和5年度"\012    },\012    {\012      "fiscalYear": 2024,\012      "label": "2024年度",\012      "era": "令和6年度"\012    },\012    {\012      "fiscalYear": 2025,\012      "label": "2025年度",\012      "era": "令和7年度"\012    }\012  ],\012  "lastReportedYear": 2024,\012  "levels": [\012    {\012      "label": "基本施策"\012    },\012    {\012      "label": "施策"\012    }\012  ],\012  "labels": {\012    "number": "取組事項番号",\012    "name": "取組事項",\012    "vision": "目指す姿",\012    "situationAndChallenges": "現状と課題",\012    "divisions": "担当課",\012    "description": "取組内容",\012    "stage": "スケジュール",\012    "target": "年度目標・取組内容",\012    "status": "達成状況",\012    "result": "達成状況 詳細",\012    "reasonAndImprovement": "理由・改善策"\012  },\012  "scale": [\012    {\012      "code": "achieved",\012      "mark": "◎",\012      "label": "達成",\012      "needsReason": false,\012      "countsInTotals": true,\012      "tone": "good"\012    },\012    {\012      "code": "mostly",\012      "mark": "○",\012      "label": "概ね達成",\012      "needsReason": false,\012      "countsInTotals": true,\012      "tone": "fair"\012    },\012    {\012      "code": "partly",\012      "mark": "△",\012      "label": "一部のみ達成",\012      "needsReason": true,\012      "countsInTotals": true,\012      "tone": "poor"\012    },\012    {\012      "code": "not-achieved",\012      "mark": "×",\012      "label": "未達成",\012      "needsReason": true,\012      "countsInTotals": true,\012      "tone": "bad"\012    }\012  ],\012  "policies": [\012    {\012      "id": "1",\012      "parent": null,\012      "level": 0,\012      "number": "Ⅰ",\012      "name": "窓口を便利にする",\012      "vision": {\012        "text": "来庁しなくても済む。",\012        "bullets": []\012      },\012      "situationAndChallenges": null\012    },\012    {\012      "id": "1.1",\012      "parent": "1",\012      "level": 1,\012      "number": "1",\012      "name": "オンライン化",\012      "vision": null,\012      "situationAndChallenges": {\012        "text": "・申請が紙だけである。\n・相談が対面だけである。",\012        "bullets": [\012          "申請が紙だけである。",\012          "相談が対面だけである。"\012        ]\012      }\012    },\012    {\012      "id": "2",\012      "parent": null,\012      "level": 0,\012      "number": "Ⅱ",\012      "name": "職員の働き方",\012      "vision": null,\012      "situationAndChallenges": null\012    },\012    {\012      "id": "2.1",\012      "parent": "2",\012      "level": 1,\012      "number": null,\012      "name": "在宅勤務",\012      "vision": null,\012      "situationAndChallenges": null\012    }\012  ],\012  "actions": [\012    {\012      "id": "a1",\012      "number": "1",\012      "name": "申請のオンライン化",\012      "policy": "1.1",\012      "policies": [\012        {\012          "id": "1",\012          "number": "Ⅰ",\012          "name": "窓口を便利にする"\012        },\012        {\012          "id": "1.1",\012          "number": "1",\012          "name": "オンライン化"\012        }\012      ],\012      "divisions": [\012        {\012          "name": "情報政策課",\012          "note": null,\012          "allDivisions": false,\012          "role": "lead",\012          "until": null\012        },\012        {\012          "name": "市民課",\012          "note": "令和5年度まで",\012          "allDivisions": false,\012          "role": "notStated",\012          "until": 2023\012        },\012        {\012          "name": "市民課",\012          "note": "令和6年度から",\012          "allDivisions": false,\012          "role": "notStated",\012          "until": null\012        },\012        {\012          "name": "各課",\012          "note": null,\012          "allDivisions": true,\012          "role": "supporting",\012          "until": null\012        }\012      ],\012      "description": {\012        "text": "電子申請を広げる。",\012        "bullets": []\012      },\012      "years": {\012        "2023": {\012          "state": "entered",\012          "stage": {\012            "text": "検討 → 試行",\012            "bullets": []\012          },\012          "target": {\012            "text": "電子申請：４００件",\012            "bullets": []\012          },\012          "status": {\012            "code": "mostly",\012            "text": "概ね達成",\012            "bullets": []\012          },\012          "result": {\012            "text": "電子申請：３８７件",\012            "bullets": []\012          },\012          "reasonAndImprovement": null\012        },\012        "2024": {\012          "state": "entered",\012          "stage": null,\012          "target": {\012            "text": "電子申請：600件",\012            "bullets": []\012          },\012          "status": {\012            "code": "partly",\012            "text": "一部のみ達成",\012            "bullets": []\012          },\012          "result": {\012            "text": "電子申請：113件",\012            "bullets": []\012          },\012          "reasonAndImprovement": {\012            "text": "周知が足りなかった。",\012            "bullets": []\012          }\012        },\012        "2025": {\012          "state": "notDue",\012          "stage": null,\012          "target": null,\012          "status": null,\012          "result": null,\012          "reasonAndImprovement": null\012        }\012      }\012    },\012    {\012      "id": "a2",\012      "number": "2",\012      "name": "図書館の予約",\012      "policy": "1.1",\012      "policies": [\012        {\012          "id": "1",\012          "number": "Ⅰ",\012          "name": "窓口を便利にする"\012        },\012        {\012          "id": "1.1",\012          "number": "1",\012          "name": "オンライン化"\012        }\012      ],\012      "divisions": [],\012      "description": null,\012      "years": {\012        "2023": {\012          "state": "entered",\012          "stage": {\012            "text": "運用",\012            "bullets": []\012          },\012          "target": null,\012          "status": {\012            "code": "achieved",\012            "text": "達成",\012            "bullets": []\012          },\012          "result": null,\012          "reasonAndImprovement": null\012        },\012        "2024": {\012          "state": "missing",\012          "stage": null,\012          "target": null,\012          "status": null,\012          "result": null,\012          "reasonAndImprovement": null\012        },\012        "2025": {\012          "state": "notDue",\012          "stage": null,\012          "target": null,\012          "status": null,\012          "result": null,\012          "reasonAndImprovement": null\012        }\012      }\012    },\012    {\012      "id": "a3",\012      "number": "3",\012      "name": "在宅勤務の拡大",\012      "policy": "2.1",\012      "policies": [\012        {\012          "id": "2",\012          "number": "Ⅱ",\012          "name": "職員の働き方"\012        },\012        {\012          "id": "2.1",\012          "number": null,\012          "name": "在宅勤務"\012        }\012      ],\012      "divisions": [],\012      "description": null,\012      "years": {\012        "2023": {\012          "state": "missing",\012          "stage": null,\012          "target": null,\012          "status": null,\012          "result": null,\012          "reasonAndImprovement": null\012        },\012        "2024": {\012          "state": "missing",\012          "stage": null,\012          "target": null,\012          "status": null,\012          "result": null,\012          "reasonAndImprovement": null\012        },\012        "2025": {\012          "state": "notDue",\012          "stage": null,\012          "target": null,\012          "status": null,\012          "result": null,\012          "reasonAndImprovement": null\012        }\012      }\012    }\012  ],\012  "readingNotes": []\012}\012','\012',char(10)));
INSERT INTO edition VALUES('kasumihama','dx-2',2,2,'第二次デジタル化計画','2026-04-02T00:00:00Z','事務局','版の説明','aa7779a09647a79ce8e415aa688becfa7824b985b2017893fdda42c883399fb2',13,'5aa6d6f51ccc0c6995d0a536f53d80c5f6f379a11340345e7d45dcbd1460ce6a','');
INSERT INTO edition VALUES('kasumihama','dx-2',3,3,'第二次デジタル化計画','2026-04-03T00:00:00Z','事務局','版の説明','a8da88b0ff212464f099cdeedad4cc7475af59e224fa293b94cb20085ef0aeec',15,'cc0a26dde3fb9974b03a20f3ad3f609fdda94060dc5416f48f274da2fb3b7e76',replace('{\012  "format": "hakadori-plan/1",\012  "generated": "2026-04-01",\012  "municipality": {\012    "code": "132039",\012    "name": "霞浜市",\012    "slug": "kasumihama"\012  },\012  "title": "第二次デジタル化計画",\012  "years": [\012    {\012      "fiscalYear": 2023,\012      "label": "2023年度",\012      "era": "令和5年度"\012    },\012    {\012      "fiscalYear": 2024,\012      "label": "2024年度",\012      "era": "令和6年度"\012    },\012    {\012      "fiscalYear": 2025,\012      "label": "2025年度",\012      "era": "令和7年度"\012    }\012  ],\012  "lastReportedYear": 2024,\012  "levels": [\012    {\012      "label": "基本施策"\012    },\012    {\012      "label": "施策"\012    }\012  ],\012  "labels": {\012    "number": "取組事項番号",\012    "name": "取組事項",\012    "vision": "目指す姿",\012    "situationAndChallenges": "現状と課題",\012    "divisions": "担当課",\012    "description": "取組内容",\012    "stage": "スケジュール",\012    "target": "年度目標・取組内容",\012    "status": "達成状況",\012    "result": "達成状況 詳細",\012    "reasonAndImprovement": "理由・改善策"\012  },\012  "scale": [\012    {\012      "code": "achieved",\012      "mark": "◎",\012      "label": "達成",\012      "needsReason": false,\012      "countsInTotals": true,\012      "tone": "good"\012    },\012    {\012      "code": "mostly",\012      "mark": "○",\012      "label": "概ね達成",\012      "needsReason": false,\012      "countsInTotals": true,\012      "tone": "fair"\012    },\012    {\012      "code": "partly",\012      "mark": "△",\012      "label": "一部のみ達成",\012      "needsReason": true,\012      "countsInTotals": true,\012      "tone": "poor"\012    },\012    {\012      "code": "not-achieved",\012      "mark": "×",\012      "label": "未達成",\012      "needsReason": true,\012      "countsInTotals": true,\012      "tone": "bad"\012    }\012  ],\012  "policies": [\012    {\012      "id": "1",\012      "parent": null,\012      "level": 0,\012      "number": "Ⅰ",\012      "name": "窓口を便利にする",\012      "vision": {\012        "text": "来庁しなくても済む。",\012        "bullets": []\012      },\012      "situationAndChallenges": null\012    },\012    {\012      "id": "1.1",\012      "parent": "1",\012      "level": 1,\012      "number": "1",\012      "name": "オンライン化",\012      "vision": null,\012      "situationAndChallenges": {\012        "text": "・申請が紙だけである。\n・相談が対面だけである。",\012        "bullets": [\012          "申請が紙だけである。",\012          "相談が対面だけである。"\012        ]\012      }\012    },\012    {\012      "id": "2",\012      "parent": null,\012      "level": 0,\012      "number": "Ⅱ",\012      "name": "職員の働き方",\012      "vision": null,\012      "situationAndChallenges": null\012    },\012    {\012      "id": "2.1",\012      "parent": "2",\012      "level": 1,\012      "number": null,\012      "name": "在宅勤務",\012      "vision": null,\012      "situationAndChallenges": null\012    }\012  ],\012  "actions": [\012    {\012      "id": "a1",\012      "number": "1",\012      "name": "申請のオンライン化",\012      "policy": "1.1",\012      "policies": [\012        {\012          "id": "1",\012          "number": "Ⅰ",\012          "name": "窓口を便利にする"\012        },\012        {\012          "id": "1.1",\012          "number": "1",\012          "name": "オンライン化"\012        }\012      ],\012      "divisions": [\012        {\012          "name": "情報政策課",\012          "note": null,\012          "allDivisions": false,\012          "role": "lead",\012          "until": null\012        },\012        {\012          "name": "市民課",\012          "note": "令和5年度まで",\012          "allDivisions": false,\012          "role": "notStated",\012          "until": 2023\012        },\012        {\012          "name": "市民課",\012          "note": "令和6年度から",\012          "allDivisions": false,\012          "role": "notStated",\012          "until": null\012        },\012        {\012          "name": "各課",\012          "note": null,\012          "allDivisions": true,\012          "role": "supporting",\012          "until": null\012        }\012      ],\012      "description": {\012        "text": "電子申請を広げる。",\012        "bullets": []\012      },\012      "years": {\012        "2023": {\012          "state": "entered",\012          "stage": {\012            "text": "検討 → 試行",\012            "bullets": []\012          },\012          "target": {\012            "text": "電子申請：４００件",\012            "bullets": []\012          },\012          "status": {\012            "code": "mostly",\012            "text": "概ね達成",\012            "bullets": []\012          },\012          "result": {\012            "text": "電子申請：３８７件",\012            "bullets": []\012          },\012          "reasonAndImprovement": null\012        },\012        "2024": {\012          "state": "entered",\012          "stage": null,\012          "target": {\012            "text": "電子申請：600件",\012            "bullets": []\012          },\012          "status": {\012            "code": "partly",\012            "text": "一部のみ達成",\012            "bullets": []\012          },\012          "result": {\012            "text": "電子申請：113件",\012            "bullets": []\012          },\012          "reasonAndImprovement": {\012            "text": "周知が足りなかった。",\012            "bullets": []\012          }\012        },\012        "2025": {\012          "state": "notDue",\012          "stage": null,\012          "target": null,\012          "status": null,\012          "result": null,\012          "reasonAndImprovement": null\012        }\012      }\012    },\012    {\012      "id": "a2",\012      "number": "2",\012      "name": "図書館の予約",\012      "policy": "1.1",\012      "policies": [\012        {\012          "id": "1",\012          "number": "Ⅰ",\012          "name": "窓口を便利にする"\012        },\012        {\012          "id": "1.1",\012          "number": "1",\012          "name": "オンライン化"\012        }\012      ],\012      "divisions": [],\012      "description": null,\012      "years": {\012        "2023": {\012          "state": "entered",\012          "stage": {\012            "text": "運用",\012            "bullets": []\012          },\012          "target": null,\012          "status": {\012            "code": "achieved",\012            "text": "達成",\012            "bullets": []\012          },\012          "result": null,\012          "reasonAndImprovement": null\012        },\012        "2024": {\012          "state": "missing",\012          "stage": null,\012          "target": null,\012          "status": null,\012          "result": null,\012          "reasonAndImprovement": null\012        },\012        "2025": {\012          "state": "notDue",\012          "stage": null,\012          "target": null,\012          "status": null,\012          "result": null,\012          "reasonAndImprovement": null\012        }\012      }\012    },\012    {\012      "id": "a3",\012      "number": "3",\012      "name": "在宅勤務の定着",\012      "policy": "2.1",\012      "policies": [\012        {\012          "id": "2",\012          "number": "Ⅱ",\012          "name": "職員の働き方"\012        },\012        {\012          "id": "2.1",\012          "number": null,\012          "name": "在宅勤務"\012        }\012      ],\012      "divisions": [],\012      "description": null,\012      "years": {\012        "2023": {\012          "state": "missing",\012          "stage": null,\012          "target": null,\012          "status": null,\012          "result": null,\012          "reasonAndImprovement": null\012        },\012        "2024": {\012          "state": "missing",\012          "stage": null,\012          "target": null,\012          "status": null,\012          "result": null,\012          "reasonAndImprovement": null\012        },\012        "2025": {\012          "state": "notDue",\012          "stage": null,\012          "target": null,\012          "status": null,\012          "result": null,\012          "reasonAndImprovement": null\012        }\012      }\012    }\012  ],\012  "readingNotes": []\012}\012','\012',char(10)));
INSERT INTO edition VALUES('kasumihama','dx-2',4,8,'第二次デジタル化計画','2026-04-05T00:00:00Z','事務局','版の説明','5c3a10dc6524442392056c3ed52e60a1a68f6a628f438f4f1c6649e36109fc21',39,'a3bc35dffdf5b3a2ec16b9e27df711736806def84c43b36d1a58dd4c924d76ad',replace('{\012  "format": "hakadori-plan/1",\012  "generated": "2026-04-01",\012  "municipality": {\012    "code": "132039",\012    "name": "霞浜市",\012    "slug": "kasumihama"\012  },\012  "title": "第二次デジタル化計画",\012  "years": [\012    {\012      "fiscalYear": 2023,\012      "label": "2023年度",\012      "era": "令和5年度"\012    },\012    {\012      "fiscalYear": 2024,\012      "label": "2024年度",\012      "era": "令和6年度"\012    },\012    {\012      "fiscalYear": 2025,\012      "label": "2025年度",\012      "era": "令和7年度"\012    }\012  ],\012  "lastReportedYear": 2025,\012  "levels": [\012    {\012      "label": "基本施策"\012    },\012    {\012      "label": "施策"\012    }\012  ],\012  "labels": {\012    "number": "取組事項番号",\012    "name": "取組事項",\012    "vision": "目指す姿",\012    "situationAndChallenges": "現状と課題",\012    "divisions": "担当課",\012    "description": "取組内容",\012    "stage": "スケジュール",\012    "target": "年度目標・取組内容",\012    "status": "達成状況",\012    "result": "達成状況 詳細",\012    "reasonAndImprovement": "理由・改善策"\012  },\012  "scale": [\012    {\012      "code": "achieved",\012      "mark": "◎",\012      "label": "達成",\012      "needsReason": false,\012      "countsInTotals": true,\012      "tone": "good"\012    },\012    {\012      "code": "mostly",\012      "mark": "○",\012      "label": "概ね達成",\012      "needsReason": false,\012      "countsInTotals": true,\012      "tone": "fair"\012    },\012    {\012      "code": "partly",\012      "mark": "△",\012      "label": "一部のみ達成",\012      "needsReason": true,\012      "countsInTotals": true,\012      "tone": "poor"\012    },\012    {\012      "code": "not-achieved",\012      "mark": "×",\012      "label": "未達成",\012      "needsReason": true,\012      "countsInTotals": true,\012      "tone": "bad"\012    }\012  ],\012  "policies": [\012    {\012      "id": "1",\012      "parent": null,\012      "level": 0,\012      "number": "Ⅰ",\012      "name": "窓口を便利にする",\012      "vision": {\012        "text": "来庁しなくても済む。",\012        "bullets": []\012      },\012      "situationAndChallenges": null\012    },\012    {\012      "id": "1.1",\012      "parent": "1",\012      "level": 1,\012      "number": "1",\012      "name": "オンライン化",\012      "vision": null,\012      "situationAndChallenges": {\012        "text": "・申請が紙だけである。\n・相談が対面だけである。",\012        "bullets": [\012          "申請が紙だけである。",\012          "相談が対面だけである。"\012        ]\012      }\012    },\012    {\012      "id": "2",\012      "parent": null,\012      "level": 0,\012      "number": "Ⅱ",\012      "name": "職員の働き方",\012      "vision": null,\012      "situationAndChallenges": null\012    },\012    {\012      "id": "2.1",\012      "parent": "2",\012      "level": 1,\012      "number": null,\012      "name": "在宅勤務",\012      "vision": null,\012      "situationAndChallenges": null\012    }\012  ],\012  "actions": [\012    {\012      "id": "a1",\012      "number": "1",\012      "name": "申請のオンライン化",\012      "policy": "1.1",\012      "policies": [\012        {\012          "id": "1",\012          "number": "Ⅰ",\012          "name": "窓口を便利にする"\012        },\012        {\012          "id": "1.1",\012          "number": "1",\012          "name": "オンライン化"\012        }\012      ],\012      "divisions": [\012        {\012          "name": "情報政策課",\012          "note": "令和7年度まで",\012          "allDivisions": false,\012          "role": "lead",\012          "until": 2025\012        },\012        {\012          "name": "デジタル推進課",\012          "note": "令和8年度から",\012          "allDivisions": false,\012          "role": "lead",\012          "until": null\012        },\012        {\012          "name": "市民課",\012          "note": "令和5年度まで",\012          "allDivisions": false,\012          "role": "notStated",\012          "until": 2023\012        },\012        {\012          "name": "市民課",\012          "note": "令和6年度から",\012          "allDivisions": false,\012          "role": "notStated",\012          "until": null\012        },\012        {\012          "name": "各課",\012          "note": null,\012          "allDivisions": true,\012          "role": "supporting",\012          "until": null\012        }\012      ],\012      "description": {\012        "text": "電子申請を広げる。",\012        "bullets": []\012      },\012      "years": {\012        "2023": {\012          "state": "entered",\012          "stage": {\012            "text": "検討 → 試行",\012            "bullets": []\012          },\012          "target": {\012            "text": "電子申請：４００件",\012            "bullets": []\012          },\012          "status": {\012            "code": "mostly",\012            "text": "概ね達成",\012            "bullets": []\012          },\012          "result": {\012            "text": "電子申請：３８７件",\012            "bullets": []\012          },\012          "reasonAndImprovement": null\012        },\012        "2024": {\012          "state": "entered",\012          "stage": null,\012          "target": {\012            "text": "電子申請：700件",\012            "bullets": []\012          },\012          "status": {\012            "code": "partly",\012            "text": "一部のみ達成",\012            "bullets": []\012          },\012          "result": {\012            "text": "電子申請：113件",\012            "bullets": []\012          },\012          "reasonAndImprovement": {\012            "text": "周知が足りなかった。",\012            "bullets": []\012          },\012          "earlierTargets": [\012            {\012              "text": {\012                "text": "電子申請：600件",\012                "bullets": []\012              },\012              "replacedOn": "2026-04-01",\012              "reason": "補正予算"\012            }\012          ]\012        },\012        "2025": {\012          "state": "entered",\012          "stage": null,\012          "target": null,\012          "status": {\012            "code": "partly",\012            "text": "一部のみ達成",\012            "bullets": []\012          },\012          "result": {\012            "text": "電子申請：580件（令和7年度末）",\012            "bullets": []\012          },\012          "reasonAndImprovement": {\012            "text": "周知が遅れた。\n年度の始めに知らせる。",\012            "bullets": [\012              "周知が遅れた。",\012              "年度の始めに知らせる。"\012            ]\012          }\012        }\012      }\012    },\012    {\012      "id": "a2",\012      "number": "2",\012      "name": "図書館の予約",\012      "policy": "1.1",\012      "policies": [\012        {\012          "id": "1",\012          "number": "Ⅰ",\012          "name": "窓口を便利にする"\012        },\012        {\012          "id": "1.1",\012          "number": "1",\012          "name": "オンライン化"\012        }\012      ],\012      "divisions": [],\012      "description": null,\012      "years": {\012        "2023": {\012          "state": "entered",\012          "stage": {\012            "text": "運用",\012            "bullets": []\012          },\012          "target": null,\012          "status": {\012            "code": "achieved",\012            "text": "達成",\012            "bullets": []\012          },\012          "result": null,\012          "reasonAndImprovement": null\012        },\012        "2024": {\012          "state": "missing",\012          "stage": null,\012          "target": null,\012          "status": null,\012          "result": null,\012          "reasonAndImprovement": null\012        },\012        "2025": {\012          "state": "missing",\012          "stage": null,\012          "target": null,\012          "status": null,\012          "result": null,\012          "reasonAndImprovement": null\012        }\012      }\012    },\012    {\012      "id": "a3",\012      "number": "3",\012      "name": "在宅勤務の定着",\012      "policy": "2.1",\012      "policies": [\012        {\012          "id": "2",\012          "number": "Ⅱ",\012          "name": "職員の働き方"\012        },\012        {\012          "id": "2.1",\012          "number": null,\012          "name": "在宅勤務"\012        }\012      ],\012      "divisions": [],\012      "description": null,\012      "years": {\012        "2023": {\012          "state": "missing",\012          "stage": null,\012          "target": null,\012          "status": null,\012          "result": null,\012          "reasonAndImprovement": null\012        },\012        "2024": {\012          "state": "missing",\012          "stage": null,\012          "target": null,\012          "status": null,\012          "result": null,\012          "reasonAndImprovement": null\012        },\012        "2025": {\012          "state": "missing",\012          "stage": null,\012          "target": null,\012          "status": null,\012          "result": null,\012          "reasonAndImprovement": null\012        }\012      }\012    }\012  ],\012  "readingNotes": [],\012  "indicatorDecisions": [\012    {\012      "kind": "correct",\012      "before": [\012        {\012          "action": "a1",\012          "key": "電子申請",\012          "name": "電子申請",\012          "unit": "件",\012          "direction": "atLeast",\012          "span": "singleYear",\012          "scope": null,\012          "confirmed": false,\012          "years": {\012            "2023": {\012              "target": {\012                "value": 400,\012                "unit": "件",\012                "approximate": false,\012                "bound": "exactly",\012                "period": null,\012                "tally": "plain",\012                "change": null,\012                "name": "電子申請",\012                "scope": null,\012                "year": 2023,\012                "quote": {\012                  "field": "target",\012                  "year": 2023,\012                  "text": "電子申請：４００件",\012                  "offset": 0\012                }\012              },\012              "actual": {\012                "value": 387,\012                "unit": "件",\012                "approximate": false,\012                "bound": "exactly",\012                "period": null,\012                "tally": "plain",\012                "change": null,\012                "name": "電子申請",\012                "scope": null,\012                "year": 2023,\012                "quote": {\012                  "field": "result",\012                  "year": 2023,\012                  "text": "電子申請：３８７件",\012                  "offset": 0\012                }\012              }\012            },\012            "2024": {\012              "target": {\012                "value": 600,\012                "unit": "件",\012                "approximate": false,\012                "bound": "exactly",\012                "period": null,\012                "tally": "plain",\012                "change": null,\012                "name": "電子申請",\012                "scope": null,\012                "year": 2024,\012                "quote": {\012                  "field": "target",\012                  "year": 2024,\012                  "text": "電子申請：600件",\012                  "offset": 0\012                }\012              },\012              "actual": {\012                "value": 113,\012                "unit": "件",\012                "approximate": false,\012                "bound": "exactly",\012                "period": null,\012                "tally": "plain",\012                "change": null,\012                "name": "電子申請",\012                "scope": null,\012                "year": 2024,\012                "quote": {\012                  "field": "result",\012                  "year": 2024,\012                  "text": "電子申請：113件",\012                  "offset": 0\012                }\012              }\012            }\012          }\012        }\012      ],\012      "after": [\012        {\012          "action": "a1",\012          "key": "電子申請",\012          "name": "電子申請の\"受付\"\n件数",\012          "unit": "件",\012          "direction": "atLeast",\012          "span": "singleYear",\012          "scope": null,\012          "confirmed": true,\012          "years": {\012            "2023": {\012              "target": {\012                "value": 400,\012                "unit": "件",\012                "approximate": false,\012                "bound": "exactly",\012                "period": null,\012                "tally": "plain",\012                "change": null,\012                "name": "電子申請",\012                "scope": null,\012                "year": 2023,\012                "quote": {\012                  "field": "target",\012                  "year": 2023,\012                  "text": "電子申請：４００件",\012                  "offset": 0\012                }\012              },\012              "actual": {\012                "value": 387,\012                "unit": "件",\012                "approximate": false,\012                "bound": "exactly",\012                "period": null,\012                "tally": "plain",\012                "change": null,\012                "name": "電子申請",\012                "scope": null,\012                "year": 2023,\012                "quote": {\012                  "field": "result",\012                  "year": 2023,\012                  "text": "電子申請：３８７件",\012                  "offset": 0\012                }\012              }\012            },\012            "2024": {\012              "target": {\012                "value": 600,\012                "unit": "件",\012                "approximate": false,\012                "bound": "exactly",\012                "period": null,\012                "tally": "plain",\012                "change": null,\012                "name": "電子申請",\012                "scope": null,\012                "year": 2024,\012                "quote": {\012                  "field": "target",\012                  "year": 2024,\012                  "text": "電子申請：600件",\012                  "offset": 0\012                }\012              },\012              "actual": {\012                "value": 113,\012                "unit": "件",\012                "approximate": false,\012                "bound": "exactly",\012                "period": null,\012                "tally": "plain",\012                "change": null,\012                "name": "電子申請",\012                "scope": null,\012                "year": 2024,\012                "quote": {\012                  "field": "result",\012                  "year": 2024,\012                  "text": "電子申請：113件",\012                  "offset": 0\012                }\012              }\012            }\012          }\012        }\012      ]\012    }\012  ]\012}\012','\012',char(10)));
CREATE TABLE publication (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    count INTEGER NOT NULL CHECK (count >= 0)
) STRICT;
INSERT INTO publication VALUES(1,8);
CREATE TABLE published_text (
    city TEXT NOT NULL,
    plan TEXT NOT NULL,
    action TEXT NOT NULL,
    edition INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    folded TEXT NOT NULL,
    PRIMARY KEY (city, plan, action),
    FOREIGN KEY (city, plan, edition) REFERENCES edition (city, plan, number)
) STRICT;
INSERT INTO published_text VALUES('kasumihama','dx-2','a1',4,0,replace('窓口を便利にする\nオンライン化\n1\n申請のオンライン化\n情報政策課(令和7年度まで)\nデジタル推進課(令和8年度から)\n市民課(令和5年度まで)\n市民課(令和6年度から)\n各課\n電子申請を広げる。\n検討 → 試行\n電子申請:400件\n電子申請:387件\n電子申請:700件\n電子申請:113件\n周知が足りなかった。\n電子申請:580件(令和7年度末)\n周知が遅れた。 年度の始めに知らせる。','\n',char(10)));
INSERT INTO published_text VALUES('kasumihama','dx-2','a2',4,1,replace('窓口を便利にする\nオンライン化\n2\n図書館の予約\n運用','\n',char(10)));
INSERT INTO published_text VALUES('kasumihama','dx-2','a3',4,2,replace('職員の働き方\n在宅勤務\n3\n在宅勤務の定着','\n',char(10)));
CREATE TABLE account (
    city TEXT NOT NULL REFERENCES municipality (slug),
    id TEXT NOT NULL CHECK (id <> ''),
    login TEXT NOT NULL CHECK (login <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    is_disabled INTEGER NOT NULL CHECK (is_disabled IN (0, 1)),
    -- Argon2id with its parameters and salt; NULL until the person has chosen one.
    password TEXT CHECK (password LIKE '$argon2id$%'),
    signed_in_at TEXT, email TEXT,
    PRIMARY KEY (city, id),
    UNIQUE (city, login)
) STRICT;
INSERT INTO account VALUES('kasumihama','457t8bwvwsns','kanri','管理 一郎',0,'$argon2id$v=19$m=19456,t=2,p=1$2+BzTQRblH+rO67Dpr44TQ$fHqtP6nM4Y88+lM8zYgT9OdMt/grRd82oHSqXy+ILbc','2026-04-01T00:00:00Z',NULL);
INSERT INTO account VALUES('kasumihama','3mec7jsmw6ez','coordinator','coordinator',0,NULL,NULL,NULL);
INSERT INTO account VALUES('kasumihama','en8sxz6r9wte','reporter','reporter',0,NULL,NULL,NULL);
INSERT INTO account VALUES('kasumihama','xktfqs43jh8z','colleague','同僚 三郎',1,NULL,NULL,NULL);
INSERT INTO account VALUES('kasumihama','75cw4zz7dt8k','head','head',0,NULL,NULL,NULL);
INSERT INTO account VALUES('kasumihama','7uqd3f6fetpt','supporter','supporter',0,NULL,NULL,NULL);
INSERT INTO account VALUES('kasumihama','jeqg67pk8nzv','tanaka','利用 tanaka',0,'$argon2id$v=19$m=19456,t=2,p=1$bZ1l0Ui/fAPwtHEeLrRi1A$GkRzm32ivf0kV4ijG2goqpUsgYsMHRRbN7aBztQR/q0','2026-04-01T00:00:00Z',NULL);
CREATE TABLE account_right (
    city TEXT NOT NULL,
    account TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role <> ''),
    division TEXT NOT NULL,
    plan TEXT NOT NULL,
    year INTEGER NOT NULL CHECK (year BETWEEN 0 AND 9999),
    PRIMARY KEY (city, account, role, division, plan, year),
    FOREIGN KEY (city, account) REFERENCES account (city, id)
) STRICT;
INSERT INTO account_right VALUES('kasumihama','457t8bwvwsns','administrator','','',0);
INSERT INTO account_right VALUES('kasumihama','457t8bwvwsns','coordinator','','',0);
INSERT INTO account_right VALUES('kasumihama','3mec7jsmw6ez','coordinator','','',0);
INSERT INTO account_right VALUES('kasumihama','en8sxz6r9wte','reporter','情報政策課','',0);
INSERT INTO account_right VALUES('kasumihama','xktfqs43jh8z','reporter','情報政策課','',0);
INSERT INTO account_right VALUES('kasumihama','75cw4zz7dt8k','approver','情報政策課','',0);
INSERT INTO account_right VALUES('kasumihama','7uqd3f6fetpt','reporter','市民課','',0);
INSERT INTO account_right VALUES('kasumihama','xktfqs43jh8z','reporter','デジタル推進課','dx-2',0);
INSERT INTO account_right VALUES('kasumihama','75cw4zz7dt8k','approver','デジタル推進課','dx-2',0);
INSERT INTO account_right VALUES('kasumihama','en8sxz6r9wte','reporter','デジタル推進課','dx-2',0);
INSERT INTO account_right VALUES('kasumihama','jeqg67pk8nzv','reporter','','',0);
CREATE TABLE session (
    token_hash TEXT PRIMARY KEY CHECK (length(token_hash) = 64),
    city TEXT NOT NULL,
    account TEXT NOT NULL,
    begun_at TEXT NOT NULL,
    used_at TEXT NOT NULL,
    FOREIGN KEY (city, account) REFERENCES account (city, id)
) STRICT;
INSERT INTO session VALUES('5f715d1c24c11535620acfb3bb4d87c20baa590c7f260b0b3dc0aa25fdd0fd4e','kasumihama','457t8bwvwsns','2026-04-01T00:00:00Z','2026-04-01T00:00:00Z');
CREATE TABLE one_time_code (
    code_hash TEXT PRIMARY KEY CHECK (length(code_hash) = 64),
    city TEXT,
    account TEXT,
    expires_at TEXT,
    CHECK ((city IS NULL) = (account IS NULL)),
    CHECK ((city IS NULL) = (expires_at IS NULL)),
    FOREIGN KEY (city, account) REFERENCES account (city, id)
) STRICT;
INSERT INTO one_time_code VALUES('6edc1c6b4c28c3448d9b453e0cc360b1b9f87340df901172653010da692e02d7','kasumihama','jeqg67pk8nzv','2026-04-08T00:00:00Z');
CREATE TABLE plan_decision (
    city TEXT NOT NULL,
    plan TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> ''),
    item TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (city, plan, kind, item),
    FOREIGN KEY (city, plan) REFERENCES plan (city, slug)
) STRICT;
INSERT INTO plan_decision VALUES('kasumihama','dx-2','findingAnswer','00ab00ab00ab00ab',replace('2026-04-01\n事務局\n確認しました。\n様式の"注2"による。','\n',char(10)));
INSERT INTO plan_decision VALUES('kasumihama','dx-2','ruleOff','reason-missing','off');
INSERT INTO plan_decision VALUES('kasumihama','dx-2','indicator','0000000023.0000000000',replace('2026-04-01T00:00:00Z\012事務局\012{\012  "kind": "correct",\012  "before": [\012    {\012      "action": "a1",\012      "key": "電子申請",\012      "name": "電子申請",\012      "unit": "件",\012      "direction": "atLeast",\012      "span": "singleYear",\012      "scope": null,\012      "confirmed": false,\012      "years": {\012        "2023": {\012          "target": {\012            "value": 400,\012            "unit": "件",\012            "approximate": false,\012            "bound": "exactly",\012            "period": null,\012            "tally": "plain",\012            "change": null,\012            "name": "電子申請",\012            "scope": null,\012            "year": 2023,\012            "quote": {\012              "field": "target",\012              "year": 2023,\012              "text": "電子申請：４００件",\012              "offset": 0\012            }\012          },\012          "actual": {\012            "value": 387,\012            "unit": "件",\012            "approximate": false,\012            "bound": "exactly",\012            "period": null,\012            "tally": "plain",\012            "change": null,\012            "name": "電子申請",\012            "scope": null,\012            "year": 2023,\012            "quote": {\012              "field": "result",\012              "year": 2023,\012              "text": "電子申請：３８７件",\012              "offset": 0\012            }\012          }\012        },\012        "2024": {\012          "target": {\012            "value": 600,\012            "unit": "件",\012            "approximate": false,\012            "bound": "exactly",\012            "period": null,\012            "tally": "plain",\012            "change": null,\012            "name": "電子申請",\012            "scope": null,\012            "year": 2024,\012            "quote": {\012              "field": "target",\012              "year": 2024,\012              "text": "電子申請：600件",\012              "offset": 0\012            }\012          },\012          "actual": {\012            "value": 113,\012            "unit": "件",\012            "approximate": false,\012            "bound": "exactly",\012            "period": null,\012            "tally": "plain",\012            "change": null,\012            "name": "電子申請",\012            "scope": null,\012            "year": 2024,\012            "quote": {\012              "field": "result",\012              "year": 2024,\012              "text": "電子申請：113件",\012              "offset": 0\012            }\012          }\012        }\012      }\012    }\012  ],\012  "after": [\012    {\012      "action": "a1",\012      "key": "電子申請",\012      "name": "電子申請の\"受付\"\n件数",\012      "unit": "件",\012      "direction": "atLeast",\012      "span": "singleYear",\012      "scope": null,\012      "confirmed": true,\012      "years": {\012        "2023": {\012          "target": {\012            "value": 400,\012            "unit": "件",\012            "approximate": false,\012            "bound": "exactly",\012            "period": null,\012            "tally": "plain",\012            "change": null,\012            "name": "電子申請",\012            "scope": null,\012            "year": 2023,\012            "quote": {\012              "field": "target",\012              "year": 2023,\012              "text": "電子申請：４００件",\012              "offset": 0\012            }\012          },\012          "actual": {\012            "value": 387,\012            "unit": "件",\012            "approximate": false,\012            "bound": "exactly",\012            "period": null,\012            "tally": "plain",\012            "change": null,\012            "name": "電子申請",\012            "scope": null,\012            "year": 2023,\012            "quote": {\012              "field": "result",\012              "year": 2023,\012              "text": "電子申請：３８７件",\012              "offset": 0\012            }\012          }\012        },\012        "2024": {\012          "target": {\012            "value": 600,\012            "unit": "件",\012            "approximate": false,\012            "bound": "exactly",\012            "period": null,\012            "tally": "plain",\012            "change": null,\012            "name": "電子申請",\012            "scope": null,\012            "year": 2024,\012            "quote": {\012              "field": "target",\012              "year": 2024,\012              "text": "電子申請：600件",\012              "offset": 0\012            }\012          },\012          "actual": {\012            "value": 113,\012            "unit": "件",\012            "approximate": false,\012            "bound": "exactly",\012            "period": null,\012            "tally": "plain",\012            "change": null,\012            "name": "電子申請",\012            "scope": null,\012            "year": 2024,\012            "quote": {\012              "field": "result",\012              "year": 2024,\012              "text": "電子申請：113件",\012              "offset": 0\012            }\012          }\012        }\012      }\012    }\012  ]\012}\012','\012',char(10)));
INSERT INTO plan_decision VALUES('kasumihama','dx-2','adopted','','2026-04-01');
CREATE TABLE report_round (
    city TEXT NOT NULL,
plan TEXT NOT NULL,
year INTEGER NOT NULL CHECK (year BETWEEN 1868 AND 2200),
    opens_on TEXT NOT NULL CHECK (length(opens_on) = 10),
    reports_due TEXT NOT NULL CHECK (reports_due >= opens_on),
    instructions TEXT CHECK (instructions <> ''),
    -- NULL asks about every action.
    actions TEXT CHECK (actions <> ''),
    every_division TEXT NOT NULL,
    closed_at TEXT,
    closed_by TEXT,
    unfinished TEXT,
    PRIMARY KEY (city, plan, year),
    FOREIGN KEY (city) REFERENCES municipality (slug),
    CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
    CHECK ((closed_at IS NULL) = (unfinished IS NULL)),
    FOREIGN KEY (city, closed_by) REFERENCES account (city, id)
) STRICT;
INSERT INTO report_round VALUES('kasumihama','dx-2',2025,'2026-04-15','2026-05-12',NULL,NULL,replace('情報政策課\n市民課','\n',char(10)),'2026-04-01T00:00:00Z','3mec7jsmw6ez',replace('a2\na3','\n',char(10)));
CREATE TABLE round_step (
    city TEXT NOT NULL,
plan TEXT NOT NULL,
year INTEGER NOT NULL CHECK (year BETWEEN 1868 AND 2200),
    position INTEGER NOT NULL CHECK (position >= 0),
    label TEXT NOT NULL CHECK (label <> ''),
    role TEXT NOT NULL CHECK (role IN ('approver', 'coordinator')),
    due TEXT NOT NULL CHECK (length(due) = 10),
    PRIMARY KEY (city, plan, year, position),
    FOREIGN KEY (city, plan, year) REFERENCES report_round (city, plan, year)
) STRICT;
INSERT INTO round_step VALUES('kasumihama','dx-2',2025,0,'課長の承認','approver','2026-05-19');
INSERT INTO round_step VALUES('kasumihama','dx-2',2025,1,'事務局の確認','coordinator','2026-05-26');
CREATE TABLE working_report (
    city TEXT NOT NULL,
plan TEXT NOT NULL,
year INTEGER NOT NULL CHECK (year BETWEEN 1868 AND 2200),
    action TEXT NOT NULL CHECK (action <> ''),
    status TEXT CHECK (status <> ''),
result TEXT CHECK (result <> ''),
reason_and_improvement TEXT CHECK (reason_and_improvement <> ''),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    saved_at TEXT NOT NULL,
    saved_by TEXT NOT NULL,
    submitted_status TEXT,
    submitted_result TEXT,
    submitted_reason_and_improvement TEXT,
    PRIMARY KEY (city, plan, year, action),
    FOREIGN KEY (city, plan, year) REFERENCES report_round (city, plan, year),
    FOREIGN KEY (city, saved_by) REFERENCES account (city, id)
) STRICT;
INSERT INTO working_report VALUES('kasumihama','dx-2',2025,'a1','partly','電子申請：580件（令和7年度末）',replace('周知が遅れた。\n年度の始めに知らせる。','\n',char(10)),2,'2026-04-01T00:00:00Z','en8sxz6r9wte','partly','電子申請：580件（令和7年度末）',replace('周知が遅れた。\n年度の始めに知らせる。','\n',char(10)));
CREATE TABLE report_set_aside (
    city TEXT NOT NULL,
plan TEXT NOT NULL,
year INTEGER NOT NULL CHECK (year BETWEEN 1868 AND 2200),
    action TEXT NOT NULL CHECK (action <> ''),
    account TEXT NOT NULL,
    status TEXT CHECK (status <> ''),
result TEXT CHECK (result <> ''),
reason_and_improvement TEXT CHECK (reason_and_improvement <> ''),
    saved_at TEXT NOT NULL,
    PRIMARY KEY (city, plan, year, action, account),
    FOREIGN KEY (city, plan, year) REFERENCES report_round (city, plan, year),
    FOREIGN KEY (city, account) REFERENCES account (city, id)
) STRICT;
CREATE TABLE report_event (
    city TEXT NOT NULL,
plan TEXT NOT NULL,
year INTEGER NOT NULL CHECK (year BETWEEN 1868 AND 2200),
    action TEXT NOT NULL CHECK (action <> ''),
    position INTEGER NOT NULL CHECK (position >= 0),
    deed TEXT NOT NULL CHECK (deed IN ('writing', 'submission', 'approval', 'sendBack', 'withdrawal')),
    account TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (city, plan, year, action, position),
    FOREIGN KEY (city, plan, year) REFERENCES report_round (city, plan, year),
    FOREIGN KEY (city, account) REFERENCES account (city, id)
) STRICT;
INSERT INTO report_event VALUES('kasumihama','dx-2',2025,'a1',0,'writing','en8sxz6r9wte','2026-04-01T00:00:00Z');
INSERT INTO report_event VALUES('kasumihama','dx-2',2025,'a1',1,'submission','en8sxz6r9wte','2026-04-01T00:00:00Z');
INSERT INTO report_event VALUES('kasumihama','dx-2',2025,'a1',2,'sendBack','75cw4zz7dt8k','2026-04-01T00:00:00Z');
INSERT INTO report_event VALUES('kasumihama','dx-2',2025,'a1',3,'submission','en8sxz6r9wte','2026-04-01T00:00:00Z');
INSERT INTO report_event VALUES('kasumihama','dx-2',2025,'a1',4,'withdrawal','en8sxz6r9wte','2026-04-01T00:00:00Z');
INSERT INTO report_event VALUES('kasumihama','dx-2',2025,'a1',5,'submission','en8sxz6r9wte','2026-04-01T00:00:00Z');
INSERT INTO report_event VALUES('kasumihama','dx-2',2025,'a1',6,'approval','75cw4zz7dt8k','2026-04-01T00:00:00Z');
INSERT INTO report_event VALUES('kasumihama','dx-2',2025,'a1',7,'approval','3mec7jsmw6ez','2026-04-01T00:00:00Z');
CREATE TABLE report_comment (
    city TEXT NOT NULL,
plan TEXT NOT NULL,
year INTEGER NOT NULL CHECK (year BETWEEN 1868 AND 2200),
    action TEXT NOT NULL,
    event INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    field TEXT CHECK (field IN ('status', 'result', 'reasonAndImprovement')),
    text TEXT NOT NULL CHECK (text <> ''),
    PRIMARY KEY (city, plan, year, action, event, position),
    FOREIGN KEY (city, plan, year, action, event)
        REFERENCES report_event (city, plan, year, action, position)
) STRICT;
INSERT INTO report_comment VALUES('kasumihama','dx-2',2025,'a1',2,0,'result','単位を書いてください。');
CREATE TABLE contribution (
    city TEXT NOT NULL,
plan TEXT NOT NULL,
year INTEGER NOT NULL CHECK (year BETWEEN 1868 AND 2200),
    action TEXT NOT NULL CHECK (action <> ''),
    division TEXT NOT NULL CHECK (division <> ''),
    text TEXT CHECK (text <> ''),
    is_answered INTEGER NOT NULL CHECK (is_answered IN (0, 1)),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    saved_at TEXT NOT NULL,
    saved_by TEXT NOT NULL,
    PRIMARY KEY (city, plan, year, action, division),
    FOREIGN KEY (city, plan, year) REFERENCES report_round (city, plan, year),
    FOREIGN KEY (city, saved_by) REFERENCES account (city, id)
) STRICT;
INSERT INTO contribution VALUES('kasumihama','dx-2',2025,'a1','市民課','窓口の案内を直した。',1,1,'2026-04-01T00:00:00Z','7uqd3f6fetpt');
CREATE TABLE erratum (
    city TEXT NOT NULL,
    plan TEXT NOT NULL,
    edition INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    -- NULL where it is about no single action.
    action TEXT CHECK (action <> ''),
    place TEXT NOT NULL CHECK (place <> ''),
    wrong TEXT NOT NULL CHECK (wrong <> ''),
    correct TEXT NOT NULL CHECK (correct <> ''),
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (city, plan, edition, number),
    FOREIGN KEY (city, plan, edition) REFERENCES edition (city, plan, number)
) STRICT;
INSERT INTO erratum VALUES('kasumihama','dx-2',3,1,'a1','令和5年度 達成状況詳細','３８７件','３７８件','2026-04-01T00:00:00Z','事務局');
CREATE TABLE preview_link (
    city TEXT NOT NULL REFERENCES municipality (slug),
    plan TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    token_hash TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    revoked_at TEXT,
    revoked_by TEXT,
    CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
    PRIMARY KEY (city, plan, number)
) STRICT;
INSERT INTO preview_link VALUES('kasumihama','dx-2',1,'efab6c94beb78f8f53feb183de859711fc75b505f780b3fc65ae416541eafdca','2026-04-01T00:00:00Z','事務局','2026-04-02T00:00:00Z','2026-04-01T00:00:00Z','事務局');
INSERT INTO preview_link VALUES('kasumihama','dx-2',2,'beb19be315ebff47ba998f5c555008ca445d233c200f13d66b441d0aca3f2558','2026-04-01T00:00:00Z','事務局','2026-06-30T00:00:00Z',NULL,NULL);
CREATE TABLE message (
    city TEXT NOT NULL REFERENCES municipality (slug),
    number INTEGER NOT NULL CHECK (number >= 1),
    account TEXT NOT NULL,
    key TEXT NOT NULL CHECK (key <> ''),
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'givenUp')),
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    next_at TEXT NOT NULL,
    -- Which server is sending it, and until when nobody else may.
    lease TEXT,
    leased_until TEXT,
    -- Where it was sent, or tried to.
    address TEXT,
    settled_at TEXT,
    fault TEXT,
    read_at TEXT,
    PRIMARY KEY (city, number),
    FOREIGN KEY (city, account) REFERENCES account (city, id),
    CHECK ((lease IS NULL) = (leased_until IS NULL)),
    CHECK ((settled_at IS NULL) = (state = 'waiting'))
) STRICT;
INSERT INTO message VALUES('kasumihama',1,'xktfqs43jh8z','round kasumihama/dx-2 2025 reminder','【第二次デジタル化計画】令和7年度の実績の報告のお願い',replace('colleague様\n\n第二次デジタル化計画の令和7年度の実績について、次の1件の報告がまだ提出されていません。2026年5月12日（火）までに、捗りの職員用の画面から提出してください。\n\n・1 申請のオンライン化','\n',char(10)),'2026-04-01T00:00:00Z','waiting',0,'2026-04-01T00:00:00Z',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO message VALUES('kasumihama',2,'en8sxz6r9wte','round kasumihama/dx-2 2025 reminder','【第二次デジタル化計画】令和7年度の実績の報告のお願い',replace('reporter様\n\n第二次デジタル化計画の令和7年度の実績について、次の1件の報告がまだ提出されていません。2026年5月12日（火）までに、捗りの職員用の画面から提出してください。\n\n・1 申請のオンライン化','\n',char(10)),'2026-04-01T00:00:00Z','waiting',0,'2026-04-01T00:00:00Z',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO message VALUES('kasumihama',3,'7uqd3f6fetpt','round kasumihama/dx-2 2025 reminder','【第二次デジタル化計画】令和7年度の実績の追記のお願い',replace('supporter様\n\n第二次デジタル化計画の令和7年度の実績について、次の1件に、貴課の取組の追記をお願いしています。2026年5月12日（火）までに、捗りの職員用の画面で追記するか、追記することがない旨を回答してください。\n\n・1 申請のオンライン化','\n',char(10)),'2026-04-01T00:00:00Z','waiting',0,'2026-04-01T00:00:00Z',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO message VALUES('kasumihama',4,'457t8bwvwsns','log head 39','変更履歴の末尾 kasumihama 39 / Head of the change log',replace('霞浜市の計画が公表され、または取り下げられました。そのときの変更履歴の末尾は次のとおりです。\nA plan of 霞浜市 was published or taken down. This is the head of its change log at that moment:\n\nkasumihama 39 a3bc35dffdf5b3a2ec16b9e27df711736806def84c43b36d1a58dd4c924d76ad\n\nこのメールを保管してください。上の1行を書いたファイルを使って\n　hakadori log verify --against ファイル\nを実行すると、ここまでの履歴が後から書き換えられていないことを確かめられます。\nPlease keep this mail. With a file that holds the line above,\n  hakadori log verify --against FILE\nproves later that nothing up to there was rewritten.','\n',char(10)),'2026-04-01T00:00:00Z','waiting',0,'2026-04-01T00:00:00Z',NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE earlier_target (
    city TEXT NOT NULL,
    plan TEXT NOT NULL,
    action TEXT NOT NULL,
    year INTEGER NOT NULL CHECK (year BETWEEN 1868 AND 2200),
    position INTEGER NOT NULL CHECK (position >= 0),
    text TEXT CHECK (text <> ''),
    replaced_on TEXT NOT NULL CHECK (length(replaced_on) = 10),
    reason TEXT NOT NULL,
    PRIMARY KEY (city, plan, action, year, position),
    FOREIGN KEY (city, plan, action) REFERENCES action (city, plan, id)
) STRICT;
INSERT INTO earlier_target VALUES('kasumihama','dx-2','a1',2024,0,'電子申請：600件','2026-04-01','補正予算');
CREATE TABLE predecessor (
    city TEXT NOT NULL,
    plan TEXT NOT NULL,
    action TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    kind TEXT NOT NULL CHECK (kind IN ('split', 'merged')),
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (city, plan, action, position),
    FOREIGN KEY (city, plan, action) REFERENCES action (city, plan, id)
) STRICT;
CREATE TABLE round_announcement (
    city TEXT NOT NULL,
    plan TEXT NOT NULL,
    year INTEGER NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('ja', 'en')),
    -- Who opened the round, in whose name they are told.
    account TEXT NOT NULL,
    PRIMARY KEY (city, plan, year),
    FOREIGN KEY (city, plan, year) REFERENCES report_round (city, plan, year),
    FOREIGN KEY (city, account) REFERENCES account (city, id)
) STRICT;
CREATE TABLE sign_in_attempt (
    -- Hashes. An address without a login counts all logins, a login without an address all addresses.
    login TEXT NOT NULL CHECK (length(login) IN (0, 64)),
    address TEXT NOT NULL CHECK (length(address) IN (0, 64)),
    failures INTEGER NOT NULL CHECK (failures >= 0),
    since TEXT NOT NULL,
    locked_until TEXT,
    -- When that login last succeeded from that address.
    succeeded_at TEXT,
    PRIMARY KEY (login, address)
) STRICT;
INSERT INTO sign_in_attempt VALUES('0dfb0814c7698814b94b7f716ea1f0ee636f08193480933fd0735e1296ad3886','a5c8929db41801c9f4c03583c5ef41329fcea7bdb7896dbd7e0a9ccad3acc5e7',0,'2026-04-01T00:00:00Z',NULL,'2026-04-01T00:00:00Z');
INSERT INTO sign_in_attempt VALUES('1625e27f1a6e57a61c23772514d42f5fc3f2fe79daa0b8799230f83d6fc72cbf','a5c8929db41801c9f4c03583c5ef41329fcea7bdb7896dbd7e0a9ccad3acc5e7',0,'2026-04-01T00:00:00Z',NULL,'2026-04-01T00:00:00Z');
CREATE TABLE sign_in_failure (
    city TEXT NOT NULL REFERENCES municipality (slug),
    -- Blank for a login that there is not.
    account TEXT NOT NULL,
    address TEXT NOT NULL,
    failures INTEGER NOT NULL CHECK (failures >= 1),
    since TEXT NOT NULL,
    -- Whether the log tells already that the account was locked in this span.
    is_lock_logged INTEGER NOT NULL CHECK (is_lock_logged IN (0, 1)),
    PRIMARY KEY (city, account, address)
) STRICT;
CREATE TABLE retraction (
    city TEXT NOT NULL,
    plan TEXT NOT NULL,
    edition INTEGER NOT NULL,
    retracted_at TEXT NOT NULL,
    retracted_by TEXT NOT NULL,
    retraction_reason TEXT NOT NULL CHECK (retraction_reason <> ''),
    PRIMARY KEY (city, plan, edition),
    FOREIGN KEY (city, plan, edition) REFERENCES edition (city, plan, number)
) STRICT;
INSERT INTO retraction VALUES('kasumihama','dx-2',2,'2026-04-04T00:00:00Z','管理者','個人情報の誤掲載');
CREATE INDEX change_set_of_plan ON change_set (city, plan, sequence);
CREATE TRIGGER change_set_update BEFORE UPDATE ON change_set BEGIN SELECT RAISE(ABORT, 'change_set is append-only'); END;
CREATE TRIGGER change_set_delete BEFORE DELETE ON change_set BEGIN SELECT RAISE(ABORT, 'change_set is append-only'); END;
CREATE TRIGGER change_set_replace BEFORE INSERT ON change_set
    WHEN EXISTS (SELECT 1 FROM change_set WHERE city = NEW.city AND sequence = NEW.sequence) BEGIN SELECT RAISE(ABORT, 'change_set is append-only'); END;
CREATE TRIGGER change_update BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'change is append-only'); END;
CREATE TRIGGER change_delete BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'change is append-only'); END;
CREATE TRIGGER change_replace BEFORE INSERT ON change
    WHEN EXISTS (SELECT 1 FROM change WHERE city = NEW.city AND sequence = NEW.sequence AND position = NEW.position) BEGIN SELECT RAISE(ABORT, 'change is append-only'); END;
CREATE TRIGGER edition_delete BEFORE DELETE ON edition BEGIN SELECT RAISE(ABORT, 'edition is append-only'); END;
CREATE TRIGGER edition_replace BEFORE INSERT ON edition
    WHEN EXISTS (SELECT 1 FROM edition WHERE city = NEW.city AND plan = NEW.plan AND number = NEW.number) BEGIN SELECT RAISE(ABORT, 'edition is append-only'); END;
CREATE INDEX session_of_account ON session (city, account);
CREATE TRIGGER report_event_update BEFORE UPDATE ON report_event BEGIN SELECT RAISE(ABORT, 'report_event is append-only'); END;
CREATE TRIGGER report_event_delete BEFORE DELETE ON report_event BEGIN SELECT RAISE(ABORT, 'report_event is append-only'); END;
CREATE TRIGGER report_event_replace BEFORE INSERT ON report_event
    WHEN EXISTS (SELECT 1 FROM report_event WHERE city = NEW.city AND plan = NEW.plan AND year = NEW.year AND action = NEW.action AND position = NEW.position) BEGIN SELECT RAISE(ABORT, 'report_event is append-only'); END;
CREATE TRIGGER report_comment_update BEFORE UPDATE ON report_comment BEGIN SELECT RAISE(ABORT, 'report_comment is append-only'); END;
CREATE TRIGGER report_comment_delete BEFORE DELETE ON report_comment BEGIN SELECT RAISE(ABORT, 'report_comment is append-only'); END;
CREATE TRIGGER report_comment_replace BEFORE INSERT ON report_comment
    WHEN EXISTS (SELECT 1 FROM report_comment WHERE city = NEW.city AND plan = NEW.plan AND year = NEW.year AND action = NEW.action AND event = NEW.event AND position = NEW.position) BEGIN SELECT RAISE(ABORT, 'report_comment is append-only'); END;
CREATE INDEX change_of_item ON change (city, item, sequence);
CREATE TRIGGER erratum_update BEFORE UPDATE ON erratum BEGIN SELECT RAISE(ABORT, 'erratum is append-only'); END;
CREATE TRIGGER erratum_delete BEFORE DELETE ON erratum BEGIN SELECT RAISE(ABORT, 'erratum is append-only'); END;
CREATE TRIGGER erratum_replace BEFORE INSERT ON erratum
    WHEN EXISTS (SELECT 1 FROM erratum WHERE city = NEW.city AND plan = NEW.plan AND edition = NEW.edition AND number = NEW.number) BEGIN SELECT RAISE(ABORT, 'erratum is append-only'); END;
CREATE INDEX message_of_account ON message (city, account, key, created_at);
CREATE INDEX message_to_send ON message (state, next_at);
CREATE TRIGGER retraction_update BEFORE UPDATE ON retraction BEGIN SELECT RAISE(ABORT, 'retraction is append-only'); END;
CREATE TRIGGER retraction_delete BEFORE DELETE ON retraction BEGIN SELECT RAISE(ABORT, 'retraction is append-only'); END;
CREATE TRIGGER retraction_replace BEFORE INSERT ON retraction
    WHEN EXISTS (SELECT 1 FROM retraction WHERE city = NEW.city AND plan = NEW.plan AND edition = NEW.edition) BEGIN SELECT RAISE(ABORT, 'retraction is append-only'); END;
CREATE TRIGGER edition_update BEFORE UPDATE ON edition
    WHEN NEW.document <> '' OR NEW.city IS NOT OLD.city OR NEW.plan IS NOT OLD.plan OR NEW.number IS NOT OLD.number OR NEW.revision IS NOT OLD.revision OR NEW.title IS NOT OLD.title OR NEW.published_at IS NOT OLD.published_at OR NEW.published_by IS NOT OLD.published_by OR NEW.note IS NOT OLD.note OR NEW.sha256 IS NOT OLD.sha256 OR NEW.log_sequence IS NOT OLD.log_sequence OR NEW.log_hash IS NOT OLD.log_hash OR NOT EXISTS (SELECT 1 FROM retraction
WHERE city = OLD.city AND plan = OLD.plan AND retraction.edition = OLD.number)
    BEGIN SELECT RAISE(ABORT, 'edition is append-only'); END;
