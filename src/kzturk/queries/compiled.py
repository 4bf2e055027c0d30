"""Every question as SQLite's SQL. Written by tools/compile_queries.py from queries/definitions; not edited by hand.

``:name`` is a parameter, ``:name*`` one that grows with its values; ``[where]``, ``[order]`` and ``[within]`` are
places that queries/running.py fills. Of a statement stands beside the text what its values must become, a letter
a column: d a day, t an instant, b yes or no, j JSON.
"""


STATEMENTS: dict[str, tuple[str, str]] = {
    "meetings": (
        "SELECT meeting.id, meeting.started_on, meeting.ended_on, meeting.precision, meeting.date_basis, meeting.status, meeting.prominence, meeting.format, meeting.kind, meeting.visit, meeting.occasion_id, occasion.name AS occasion_name, meeting.sidelines, meeting.country, meeting.city, meeting.site, meeting.venue_basis, meeting.sources \n"
        "FROM meeting LEFT OUTER JOIN occasion ON occasion.id = meeting.occasion_id \n"
        "WHERE [where] ORDER BY [order]\n"
        " LIMIT :limit OFFSET 0",
        ".dd.........b.....",
    ),
    "meetings.of": (
        "SELECT meeting.id, meeting.started_on, meeting.ended_on, meeting.precision, meeting.date_basis, meeting.status, meeting.prominence, meeting.format, meeting.kind, meeting.visit, meeting.occasion_id, occasion.name AS occasion_name, meeting.sidelines, meeting.country, meeting.city, meeting.site, meeting.venue_basis, meeting.sources \n"
        "FROM participation JOIN meeting ON meeting.id = participation.meeting_id LEFT OUTER JOIN occasion ON occasion.id = meeting.occasion_id \n"
        "WHERE participation.person_id = :person AND [where] ORDER BY [order]\n"
        " LIMIT :limit OFFSET 0",
        ".dd.........b.....",
    ),
    "meetings.count": (
        "SELECT count(*) AS count_1 \n"
        "FROM (SELECT 1 AS one \n"
        "FROM meeting \n"
        "WHERE [where]\n"
        " LIMIT :limit OFFSET 0) AS anon_1",
        ".",
    ),
    "meetings.count.of": (
        "SELECT count(*) AS count_1 \n"
        "FROM (SELECT 1 AS one \n"
        "FROM participation JOIN meeting ON meeting.id = participation.meeting_id \n"
        "WHERE participation.person_id = :person AND [where]\n"
        " LIMIT :limit OFFSET 0) AS anon_1",
        ".",
    ),
    "participations.count": (
        "SELECT count(*) AS count_1 \n"
        "FROM (SELECT 1 AS one \n"
        "FROM participation \n"
        "WHERE participation.person_id = :person AND [where]\n"
        " LIMIT :limit OFFSET 0) AS anon_1",
        ".",
    ),
    "participants": (
        "SELECT participation.meeting_id, participation.person_id, person.name, participation.country, participation.side, participation.role, participation.office, participation.office_printed, person.curated, participation.inferred \n"
        "FROM participation JOIN person ON person.id = participation.person_id \n"
        "WHERE participation.meeting_id IN (:ids*) AND [where] ORDER BY participation.meeting_id, participation.ordinal",
        "........bb",
    ),
    "meeting.topics": (
        "SELECT meeting_topic.meeting_id, meeting_topic.topic_code, meeting_topic.confidence \n"
        "FROM meeting_topic \n"
        "WHERE meeting_topic.meeting_id IN (:ids*) AND [where] ORDER BY meeting_topic.confidence DESC, meeting_topic.topic_code",
        "...",
    ),
    "meeting.reports": (
        "SELECT meeting_report.meeting_id, article.source, report.prominence, article.title, article.publisher, article.published_on \n"
        "FROM meeting_report JOIN report ON report.id = meeting_report.report_id JOIN article ON article.id = report.article_id \n"
        "WHERE meeting_report.meeting_id IN (:ids*) AND [where] ORDER BY report.prominence DESC, article.published_on, article.source, report.ordinal",
        ".....d",
    ),
    "articles.any": (
        "SELECT article.id \n"
        "FROM article \n"
        "WHERE [where]\n"
        " LIMIT 1 OFFSET 0",
        ".",
    ),
    "topics": (
        "SELECT topic.code, topic.parent, topic.name, counted.meetings, counted.first_on, counted.last_on \n"
        "FROM (SELECT meeting_topic.topic_code || '' AS value, count(*) AS meetings, min(meeting.started_on) AS first_on, max(meeting.ended_on) AS last_on \n"
        "FROM meeting JOIN meeting_topic ON meeting_topic.meeting_id = meeting.id \n"
        "WHERE [where] GROUP BY meeting_topic.topic_code || '') AS counted JOIN topic ON topic.code = counted.value",
        "....dd",
    ),
    "leaders": (
        "SELECT person.id, person.name, person.country, person.curated, counted.meetings, counted.first_on, counted.last_on \n"
        "FROM (SELECT participation.person_id || '' AS value, count(*) AS meetings, min(meeting.started_on) AS first_on, max(meeting.ended_on) AS last_on \n"
        "FROM meeting JOIN participation ON participation.meeting_id = meeting.id \n"
        "WHERE [where] GROUP BY participation.person_id || '') AS counted JOIN person ON person.id = counted.value",
        "...b.dd",
    ),
    "leaders.offices": (
        "SELECT person.id, (SELECT participation.office \n"
        "FROM participation \n"
        "WHERE participation.person_id = person.id AND participation.office IS NOT NULL ORDER BY participation.day DESC, participation.meeting_id\n"
        " LIMIT 1 OFFSET 0) AS anon_1 \n"
        "FROM person \n"
        "WHERE [where]",
        "..",
    ),
    "venues": (
        "SELECT meeting.country, meeting.city, meeting.site, count(*) AS meetings, min(meeting.started_on) AS min_1, max(meeting.ended_on) AS max_1 \n"
        "FROM meeting \n"
        "WHERE coalesce(meeting.country, meeting.city, meeting.site) IS NOT NULL AND [where] GROUP BY meeting.country, meeting.city, meeting.site",
        "....dd",
    ),
    "articles": (
        "SELECT article.id, article.source, article.title, article.publisher, article.language, article.published_on, (SELECT count(DISTINCT meeting_report.meeting_id) AS count_1 \n"
        "FROM meeting_report JOIN report ON report.id = meeting_report.report_id \n"
        "WHERE report.article_id = article.id) AS anon_1, article.reason, article.ingested_at \n"
        "FROM article \n"
        "WHERE [where] ORDER BY [order]\n"
        " LIMIT :limit OFFSET 0",
        ".....d..t",
    ),
    "topics.months": (
        "SELECT topic.code, topic.parent, topic.name, sum(topic_month.meetings) AS sum_1, min(CASE WHEN (topic_month.first_on > '0001-01-01') THEN topic_month.first_on END) AS min_1, max(CASE WHEN (topic_month.last_on > '0001-01-01') THEN topic_month.last_on END) AS max_1 \n"
        "FROM topic JOIN topic_month ON topic_month.topic_code = topic.code \n"
        "WHERE [where] GROUP BY topic.code",
        "....dd",
    ),
    "leaders.months": (
        "SELECT person.id, person.name, person.country, person.curated, counted.meetings, counted.first_on, counted.last_on \n"
        "FROM (SELECT person_month.person_id AS person_id, sum(person_month.meetings) AS meetings, min(CASE WHEN (person_month.first_on > '0001-01-01') THEN person_month.first_on END) AS first_on, max(CASE WHEN (person_month.last_on > '0001-01-01') THEN person_month.last_on END) AS last_on \n"
        "FROM person_month \n"
        "WHERE [where] GROUP BY person_month.person_id) AS counted JOIN person ON person.id = counted.person_id",
        "...b.dd",
    ),
    "venues.months": (
        "SELECT nullif(venue_month.country, '') AS nullif_1, nullif(venue_month.city, '') AS nullif_2, nullif(venue_month.site, '') AS nullif_3, sum(venue_month.meetings) AS sum_1, min(CASE WHEN (venue_month.first_on > '0001-01-01') THEN venue_month.first_on END) AS min_1, max(CASE WHEN (venue_month.last_on > '0001-01-01') THEN venue_month.last_on END) AS max_1 \n"
        "FROM venue_month \n"
        "WHERE coalesce(nullif(venue_month.country, ''), nullif(venue_month.city, ''), nullif(venue_month.site, '')) IS NOT NULL AND [where] GROUP BY venue_month.country, venue_month.city, venue_month.site",
        "....dd",
    ),
    "meetings.reach": (
        "SELECT min(meeting_month.first_on) AS min_1 \n"
        "FROM meeting_month \n"
        "WHERE [where]",
        "d",
    ),
    "topics.coded": (
        "SELECT topic.code, topic.parent, topic.name, coded.meetings, coded.first_on, coded.last_on \n"
        "FROM (SELECT meeting_topic.topic_code || '' AS code, count(*) AS meetings, min(meeting_topic.day) AS first_on, max(meeting_topic.last_day) AS last_on \n"
        "FROM meeting_topic \n"
        "WHERE [where] GROUP BY meeting_topic.topic_code || '') AS coded JOIN topic ON topic.code = coded.code",
        "....dd",
    ),
    "outcomes": (
        "SELECT outcome.kind, outcome.what, outcome.recipient, outcome.accepted, outcome.count, outcome.listed, outcome.topics, outcome.inviter, outcome.occasion, outcome.country, outcome.city, outcome.days, outcome.event \n"
        "FROM outcome \n"
        "WHERE outcome.meeting_id = :meeting AND [where] ORDER BY outcome.ordinal",
        "...b..j.....b",
    ),
    "figures": (
        "SELECT figure.measure, figure.value, figure.unit, figure.comparator, figure.status, figure.period, figure.speaker \n"
        "FROM figure \n"
        "WHERE figure.meeting_id = :meeting AND [where] ORDER BY figure.ordinal",
        ".......",
    ),
    "evidence": (
        "SELECT claim.report_id, claim.field, claim.value, article.source, claim.span_start, claim.span_end, claim.quote, claim.rule, claim.basis, claim.confidence \n"
        "FROM claim JOIN report ON report.id = claim.report_id JOIN meeting_report ON meeting_report.report_id = report.id JOIN article ON article.id = report.article_id \n"
        "WHERE meeting_report.meeting_id = :meeting AND claim.quote IS NOT NULL AND [where] ORDER BY report.prominence DESC, article.published_on, article.source, report.ordinal, claim.ordinal",
        "..j.......",
    ),
    "flags": (
        "SELECT article.source, report.flags \n"
        "FROM article JOIN report ON report.article_id = article.id JOIN meeting_report ON meeting_report.report_id = report.id \n"
        "WHERE meeting_report.meeting_id = :meeting AND [where] ORDER BY report.prominence DESC, article.published_on, article.source, report.ordinal",
        ".j",
    ),
    "retired": (
        "SELECT retired_meeting.successor_id, retired_meeting.why, retired_meeting.retired_at \n"
        "FROM retired_meeting \n"
        "WHERE retired_meeting.id = :meeting AND [where]",
        "..t",
    ),
    "meeting.ids": (
        "SELECT meeting.id \n"
        "FROM meeting \n"
        "WHERE [where]",
        ".",
    ),
    "persons": (
        "SELECT person.id, person.name \n"
        "FROM person \n"
        "WHERE person.id IN (:ids*) AND [where]",
        "..",
    ),
    "persons.met": (
        "SELECT person.id, person.name, person.country, person_name.text \n"
        "FROM person LEFT OUTER JOIN person_name ON person_name.person_id = person.id AND person_name.kind = 'family' \n"
        "WHERE (EXISTS (SELECT * \n"
        "FROM participation \n"
        "WHERE participation.person_id = person.id)) AND [where] ORDER BY person.id",
        "....",
    ),
    "cities.summed": (
        "SELECT DISTINCT venue_month.city \n"
        "FROM venue_month \n"
        "WHERE [where]",
        ".",
    ),
    "sites.summed": (
        "SELECT DISTINCT venue_month.site \n"
        "FROM venue_month \n"
        "WHERE [where]",
        ".",
    ),
    "years.met": (
        "SELECT min(meeting_month.first_on) AS min_1, max(meeting_month.last_on) AS max_1 \n"
        "FROM meeting_month \n"
        "WHERE meeting_month.first_on > '0001-01-01' AND [where]",
        "dd",
    ),
    "decisions.keys": (
        "SELECT judgement.\"key\", judgement.verdict, judgement.who \n"
        "FROM judgement \n"
        "WHERE judgement.undone_at IS NULL AND [where] UNION SELECT correction.\"key\", correction.field, correction.who \n"
        "FROM correction \n"
        "WHERE correction.undone_at IS NULL",
        "...",
    ),
    "persons.names": (
        "SELECT person.id, person.name \n"
        "FROM person \n"
        "WHERE [where]",
        "..",
    ),
    "persons.bearing": (
        "SELECT person_name.person_id, person_name.kind, person_name.folded \n"
        "FROM person_name \n"
        "WHERE person_name.person_id IN (SELECT person_name.person_id \n"
        "FROM person_name \n"
        "WHERE person_name.folded IN (:forms*)) AND [where]",
        "...",
    ),
    "persons.forms": (
        "SELECT person_name.folded, person.name \n"
        "FROM person_name JOIN person ON person.id = person_name.person_id \n"
        "WHERE person_name.kind IN ('full', 'family', 'alias') AND [where]",
        "..",
    ),
    "topics.all": (
        "SELECT topic.code, topic.parent, topic.name \n"
        "FROM topic \n"
        "WHERE [where] ORDER BY topic.code",
        "...",
    ),
    "countries.codes": (
        "SELECT place.country \n"
        "FROM place \n"
        "WHERE place.kind = 'country' AND [where] UNION SELECT DISTINCT meeting.country \n"
        "FROM meeting",
        ".",
    ),
    "cities.met": (
        "SELECT DISTINCT meeting.city \n"
        "FROM meeting \n"
        "WHERE [where]",
        ".",
    ),
    "sites.met": (
        "SELECT DISTINCT meeting.site \n"
        "FROM meeting \n"
        "WHERE [where]",
        ".",
    ),
    "offices.all": (
        "SELECT office.name \n"
        "FROM office \n"
        "WHERE [where] ORDER BY office.name",
        ".",
    ),
    "offices.met": (
        "SELECT participation.office \n"
        "FROM participation \n"
        "WHERE lower(participation.office) LIKE :like ESCAPE '!' AND [where]\n"
        " LIMIT 1 OFFSET 0",
        ".",
    ),
    "occasions.all": (
        "SELECT occasion.id, occasion.name, occasion.series \n"
        "FROM occasion \n"
        "WHERE [where] ORDER BY occasion.id",
        "...",
    ),
    "publishers.all": (
        "SELECT source.name \n"
        "FROM source \n"
        "WHERE [where] UNION SELECT DISTINCT article.publisher \n"
        "FROM article",
        ".",
    ),
    "places.forms": (
        "SELECT place_name.folded, place.name, place.country \n"
        "FROM place_name JOIN place ON place.id = place_name.place_id \n"
        "WHERE place.kind IN (:kinds*) AND place_name.kind != 'demonym' AND [where]",
        "...",
    ),
    "search": (
        "SELECT article.id, article.source, article.title, article.publisher, article.language, article.published_on, snippet(article_fts, 1, char(2), char(3), '…', 24) AS excerpt \n"
        "FROM article_fts JOIN article ON article.id = article_fts.rowid \n"
        "WHERE (article_fts MATCH :wanted) AND (article_fts.rank MATCH 'bm25(4.0, 1.0)') AND [where] ORDER BY [order]\n"
        " LIMIT :limit OFFSET 0",
        ".....d.",
    ),
    "search.meetings": (
        "SELECT report.article_id, meeting.id, meeting.started_on, meeting.ended_on, meeting.precision \n"
        "FROM report JOIN meeting_report ON meeting_report.report_id = report.id JOIN meeting ON meeting.id = meeting_report.meeting_id \n"
        "WHERE report.article_id IN (:ids*) AND [where] ORDER BY report.article_id, report.prominence DESC, report.ordinal",
        "..dd.",
    ),
    "invitations": (
        "SELECT outcome.meeting_id, meeting.started_on, meeting.country AS made_in, outcome.recipient, outcome.inviter, outcome.what, outcome.accepted, outcome.occasion, outcome.country, outcome.city, outcome.days, outcome.event \n"
        "FROM outcome JOIN meeting ON meeting.id = outcome.meeting_id \n"
        "WHERE outcome.kind = 'invitation' AND [where] ORDER BY outcome.meeting_id, outcome.ordinal",
        ".d....b....b",
    ),
    "meetings.later": (
        "SELECT meeting.id, meeting.started_on, meeting.country, meeting.city, meeting.occasion_id, occasion.name \n"
        "FROM participation JOIN meeting ON meeting.id = participation.meeting_id LEFT OUTER JOIN occasion ON occasion.id = meeting.occasion_id \n"
        "WHERE participation.person_id = :person AND [where] ORDER BY [order]\n"
        " LIMIT :limit OFFSET 0",
        ".d....",
    ),
    "persons.named": (
        "SELECT person.id, person.name, person.country \n"
        "FROM person \n"
        "WHERE person.name IN (:names*)",
        "...",
    ),
    "events": (
        "SELECT occasion.id, occasion.name, occasion.started_on, occasion.ended_on, coalesce(occasion.country, place.country) AS coalesce_1, coalesce(its_city.name, place.name) AS coalesce_2 \n"
        "FROM occasion LEFT OUTER JOIN place ON place.id = occasion.place_id LEFT OUTER JOIN place AS its_city ON its_city.id = place.city_id \n"
        "WHERE occasion.id IN (:ids*) AND occasion.started_on IS NOT NULL AND [where]",
        "..dd..",
    ),
    "figures.told": (
        "SELECT claim.value, meeting.id, coalesce(meeting.started_on, article.published_on) AS day, article.source, article.publisher \n"
        "FROM meeting JOIN meeting_report ON meeting_report.meeting_id = meeting.id JOIN report ON report.id = meeting_report.report_id JOIN article ON article.id = report.article_id JOIN claim ON claim.report_id = report.id \n"
        "WHERE meeting.id IN (SELECT figure.meeting_id \n"
        "FROM figure) AND claim.field LIKE 'figures.%' AND claim.field NOT LIKE 'figures.%.%' AND [where] ORDER BY article.published_on, article.source, claim.field",
        "j.d..",
    ),
    "figures.corrected": (
        "SELECT correction.applies_to, meeting.started_on, correction.action, correction.value, correction.who \n"
        "FROM correction JOIN meeting ON meeting.id = correction.applies_to \n"
        "WHERE correction.field = 'figures' AND correction.undone_at IS NULL AND [where] ORDER BY correction.corrected_at, correction.\"key\"",
        ".d.j.",
    ),
    "figures.loose": (
        "SELECT article_claim.value, article.published_on, article.source, article.publisher \n"
        "FROM article_claim JOIN article ON article.id = article_claim.article_id \n"
        "WHERE article_claim.field LIKE 'figures.%' AND [where] ORDER BY article.published_on, article.source, article_claim.field",
        "jd..",
    ),
    "tally.year": (
        "SELECT substr(CAST(meeting.started_on AS TEXT), 1, 4) AS value0, count(*) AS count_1 \n"
        "FROM meeting \n"
        "WHERE [where] GROUP BY value0",
        "..",
    ),
    "tally.month": (
        "SELECT CASE WHEN ((meeting.precision NOT IN ('year', 'unknown'))) THEN substr(CAST(meeting.started_on AS TEXT), 1, 7) END AS value0, count(*) AS count_1 \n"
        "FROM meeting \n"
        "WHERE [where] GROUP BY value0",
        "..",
    ),
    "tally.leader": (
        "SELECT participation.person_id AS value0, count(*) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN participation ON participation.meeting_id = meeting.id \n"
        "WHERE [where] GROUP BY value0",
        "..",
    ),
    "tally.country": (
        "SELECT meeting.country AS value0, count(*) AS count_1 \n"
        "FROM meeting \n"
        "WHERE [where] GROUP BY value0",
        "..",
    ),
    "tally.city": (
        "SELECT meeting.city AS value0, count(*) AS count_1 \n"
        "FROM meeting \n"
        "WHERE [where] GROUP BY value0",
        "..",
    ),
    "tally.topic": (
        "SELECT meeting_topic.topic_code AS value0, count(*) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN meeting_topic ON meeting_topic.meeting_id = meeting.id \n"
        "WHERE [where] GROUP BY value0",
        "..",
    ),
    "tally.format": (
        "SELECT meeting.format AS value0, count(*) AS count_1 \n"
        "FROM meeting \n"
        "WHERE [where] GROUP BY value0",
        "..",
    ),
    "tally.kind": (
        "SELECT meeting.kind AS value0, count(*) AS count_1 \n"
        "FROM meeting \n"
        "WHERE [where] GROUP BY value0",
        "..",
    ),
    "tally.source": (
        "SELECT article.publisher AS value0, count(DISTINCT meeting.id) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN meeting_report ON meeting_report.meeting_id = meeting.id LEFT OUTER JOIN report ON report.id = meeting_report.report_id LEFT OUTER JOIN article ON article.id = report.article_id \n"
        "WHERE [where] GROUP BY value0",
        "..",
    ),
    "tally.year.month": (
        "SELECT substr(CAST(meeting.started_on AS TEXT), 1, 4) AS value0, CASE WHEN ((meeting.precision NOT IN ('year', 'unknown'))) THEN substr(CAST(meeting.started_on AS TEXT), 1, 7) END AS value1, count(*) AS count_1 \n"
        "FROM meeting \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.year.leader": (
        "SELECT substr(CAST(meeting.started_on AS TEXT), 1, 4) AS value0, participation.person_id AS value1, count(*) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN participation ON participation.meeting_id = meeting.id \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.year.country": (
        "SELECT substr(CAST(meeting.started_on AS TEXT), 1, 4) AS value0, meeting.country AS value1, count(*) AS count_1 \n"
        "FROM meeting \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.year.city": (
        "SELECT substr(CAST(meeting.started_on AS TEXT), 1, 4) AS value0, meeting.city AS value1, count(*) AS count_1 \n"
        "FROM meeting \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.year.topic": (
        "SELECT substr(CAST(meeting.started_on AS TEXT), 1, 4) AS value0, meeting_topic.topic_code AS value1, count(*) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN meeting_topic ON meeting_topic.meeting_id = meeting.id \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.year.format": (
        "SELECT substr(CAST(meeting.started_on AS TEXT), 1, 4) AS value0, meeting.format AS value1, count(*) AS count_1 \n"
        "FROM meeting \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.year.kind": (
        "SELECT substr(CAST(meeting.started_on AS TEXT), 1, 4) AS value0, meeting.kind AS value1, count(*) AS count_1 \n"
        "FROM meeting \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.year.source": (
        "SELECT substr(CAST(meeting.started_on AS TEXT), 1, 4) AS value0, article.publisher AS value1, count(DISTINCT meeting.id) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN meeting_report ON meeting_report.meeting_id = meeting.id LEFT OUTER JOIN report ON report.id = meeting_report.report_id LEFT OUTER JOIN article ON article.id = report.article_id \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.month.leader": (
        "SELECT CASE WHEN ((meeting.precision NOT IN ('year', 'unknown'))) THEN substr(CAST(meeting.started_on AS TEXT), 1, 7) END AS value0, participation.person_id AS value1, count(*) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN participation ON participation.meeting_id = meeting.id \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.month.country": (
        "SELECT CASE WHEN ((meeting.precision NOT IN ('year', 'unknown'))) THEN substr(CAST(meeting.started_on AS TEXT), 1, 7) END AS value0, meeting.country AS value1, count(*) AS count_1 \n"
        "FROM meeting \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.month.city": (
        "SELECT CASE WHEN ((meeting.precision NOT IN ('year', 'unknown'))) THEN substr(CAST(meeting.started_on AS TEXT), 1, 7) END AS value0, meeting.city AS value1, count(*) AS count_1 \n"
        "FROM meeting \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.month.topic": (
        "SELECT CASE WHEN ((meeting.precision NOT IN ('year', 'unknown'))) THEN substr(CAST(meeting.started_on AS TEXT), 1, 7) END AS value0, meeting_topic.topic_code AS value1, count(*) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN meeting_topic ON meeting_topic.meeting_id = meeting.id \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.month.format": (
        "SELECT CASE WHEN ((meeting.precision NOT IN ('year', 'unknown'))) THEN substr(CAST(meeting.started_on AS TEXT), 1, 7) END AS value0, meeting.format AS value1, count(*) AS count_1 \n"
        "FROM meeting \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.month.kind": (
        "SELECT CASE WHEN ((meeting.precision NOT IN ('year', 'unknown'))) THEN substr(CAST(meeting.started_on AS TEXT), 1, 7) END AS value0, meeting.kind AS value1, count(*) AS count_1 \n"
        "FROM meeting \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.month.source": (
        "SELECT CASE WHEN ((meeting.precision NOT IN ('year', 'unknown'))) THEN substr(CAST(meeting.started_on AS TEXT), 1, 7) END AS value0, article.publisher AS value1, count(DISTINCT meeting.id) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN meeting_report ON meeting_report.meeting_id = meeting.id LEFT OUTER JOIN report ON report.id = meeting_report.report_id LEFT OUTER JOIN article ON article.id = report.article_id \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.leader.country": (
        "SELECT participation.person_id AS value0, meeting.country AS value1, count(*) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN participation ON participation.meeting_id = meeting.id \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.leader.city": (
        "SELECT participation.person_id AS value0, meeting.city AS value1, count(*) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN participation ON participation.meeting_id = meeting.id \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.leader.topic": (
        "SELECT participation.person_id AS value0, meeting_topic.topic_code AS value1, count(*) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN participation ON participation.meeting_id = meeting.id LEFT OUTER JOIN meeting_topic ON meeting_topic.meeting_id = meeting.id \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.leader.format": (
        "SELECT participation.person_id AS value0, meeting.format AS value1, count(*) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN participation ON participation.meeting_id = meeting.id \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.leader.kind": (
        "SELECT participation.person_id AS value0, meeting.kind AS value1, count(*) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN participation ON participation.meeting_id = meeting.id \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.leader.source": (
        "SELECT participation.person_id AS value0, article.publisher AS value1, count(DISTINCT meeting.id) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN participation ON participation.meeting_id = meeting.id LEFT OUTER JOIN meeting_report ON meeting_report.meeting_id = meeting.id LEFT OUTER JOIN report ON report.id = meeting_report.report_id LEFT OUTER JOIN article ON article.id = report.article_id \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.country.city": (
        "SELECT meeting.country AS value0, meeting.city AS value1, count(*) AS count_1 \n"
        "FROM meeting \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.country.topic": (
        "SELECT meeting.country AS value0, meeting_topic.topic_code AS value1, count(*) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN meeting_topic ON meeting_topic.meeting_id = meeting.id \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.country.format": (
        "SELECT meeting.country AS value0, meeting.format AS value1, count(*) AS count_1 \n"
        "FROM meeting \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.country.kind": (
        "SELECT meeting.country AS value0, meeting.kind AS value1, count(*) AS count_1 \n"
        "FROM meeting \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.country.source": (
        "SELECT meeting.country AS value0, article.publisher AS value1, count(DISTINCT meeting.id) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN meeting_report ON meeting_report.meeting_id = meeting.id LEFT OUTER JOIN report ON report.id = meeting_report.report_id LEFT OUTER JOIN article ON article.id = report.article_id \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.city.topic": (
        "SELECT meeting.city AS value0, meeting_topic.topic_code AS value1, count(*) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN meeting_topic ON meeting_topic.meeting_id = meeting.id \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.city.format": (
        "SELECT meeting.city AS value0, meeting.format AS value1, count(*) AS count_1 \n"
        "FROM meeting \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.city.kind": (
        "SELECT meeting.city AS value0, meeting.kind AS value1, count(*) AS count_1 \n"
        "FROM meeting \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.city.source": (
        "SELECT meeting.city AS value0, article.publisher AS value1, count(DISTINCT meeting.id) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN meeting_report ON meeting_report.meeting_id = meeting.id LEFT OUTER JOIN report ON report.id = meeting_report.report_id LEFT OUTER JOIN article ON article.id = report.article_id \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.topic.format": (
        "SELECT meeting_topic.topic_code AS value0, meeting.format AS value1, count(*) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN meeting_topic ON meeting_topic.meeting_id = meeting.id \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.topic.kind": (
        "SELECT meeting_topic.topic_code AS value0, meeting.kind AS value1, count(*) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN meeting_topic ON meeting_topic.meeting_id = meeting.id \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.topic.source": (
        "SELECT meeting_topic.topic_code AS value0, article.publisher AS value1, count(DISTINCT meeting.id) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN meeting_topic ON meeting_topic.meeting_id = meeting.id LEFT OUTER JOIN meeting_report ON meeting_report.meeting_id = meeting.id LEFT OUTER JOIN report ON report.id = meeting_report.report_id LEFT OUTER JOIN article ON article.id = report.article_id \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.format.kind": (
        "SELECT meeting.format AS value0, meeting.kind AS value1, count(*) AS count_1 \n"
        "FROM meeting \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.format.source": (
        "SELECT meeting.format AS value0, article.publisher AS value1, count(DISTINCT meeting.id) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN meeting_report ON meeting_report.meeting_id = meeting.id LEFT OUTER JOIN report ON report.id = meeting_report.report_id LEFT OUTER JOIN article ON article.id = report.article_id \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "tally.kind.source": (
        "SELECT meeting.kind AS value0, article.publisher AS value1, count(DISTINCT meeting.id) AS count_1 \n"
        "FROM meeting LEFT OUTER JOIN meeting_report ON meeting_report.meeting_id = meeting.id LEFT OUTER JOIN report ON report.id = meeting_report.report_id LEFT OUTER JOIN article ON article.id = report.article_id \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "summed.year": (
        "SELECT substr(CAST(CASE WHEN (venue_month.began_month > '0001-01-01') THEN venue_month.began_month END AS TEXT), 1, 4) AS value0, sum(venue_month.meetings) AS sum_1 \n"
        "FROM venue_month \n"
        "WHERE [where] GROUP BY value0",
        "..",
    ),
    "summed.month": (
        "SELECT CASE WHEN ((venue_month.precision NOT IN ('year', 'unknown'))) THEN substr(CAST(CASE WHEN (venue_month.began_month > '0001-01-01') THEN venue_month.began_month END AS TEXT), 1, 7) END AS value0, sum(venue_month.meetings) AS sum_1 \n"
        "FROM venue_month \n"
        "WHERE [where] GROUP BY value0",
        "..",
    ),
    "summed.country": (
        "SELECT nullif(venue_month.country, '') AS value0, sum(venue_month.meetings) AS sum_1 \n"
        "FROM venue_month \n"
        "WHERE [where] GROUP BY value0",
        "..",
    ),
    "summed.city": (
        "SELECT nullif(venue_month.city, '') AS value0, sum(venue_month.meetings) AS sum_1 \n"
        "FROM venue_month \n"
        "WHERE [where] GROUP BY value0",
        "..",
    ),
    "summed.format": (
        "SELECT nullif(venue_month.format, '') AS value0, sum(venue_month.meetings) AS sum_1 \n"
        "FROM venue_month \n"
        "WHERE [where] GROUP BY value0",
        "..",
    ),
    "summed.kind": (
        "SELECT venue_month.kind AS value0, sum(venue_month.meetings) AS sum_1 \n"
        "FROM venue_month \n"
        "WHERE [where] GROUP BY value0",
        "..",
    ),
    "summed.year.month": (
        "SELECT substr(CAST(CASE WHEN (venue_month.began_month > '0001-01-01') THEN venue_month.began_month END AS TEXT), 1, 4) AS value0, CASE WHEN ((venue_month.precision NOT IN ('year', 'unknown'))) THEN substr(CAST(CASE WHEN (venue_month.began_month > '0001-01-01') THEN venue_month.began_month END AS TEXT), 1, 7) END AS value1, sum(venue_month.meetings) AS sum_1 \n"
        "FROM venue_month \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "summed.year.country": (
        "SELECT substr(CAST(CASE WHEN (venue_month.began_month > '0001-01-01') THEN venue_month.began_month END AS TEXT), 1, 4) AS value0, nullif(venue_month.country, '') AS value1, sum(venue_month.meetings) AS sum_1 \n"
        "FROM venue_month \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "summed.year.city": (
        "SELECT substr(CAST(CASE WHEN (venue_month.began_month > '0001-01-01') THEN venue_month.began_month END AS TEXT), 1, 4) AS value0, nullif(venue_month.city, '') AS value1, sum(venue_month.meetings) AS sum_1 \n"
        "FROM venue_month \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "summed.year.format": (
        "SELECT substr(CAST(CASE WHEN (venue_month.began_month > '0001-01-01') THEN venue_month.began_month END AS TEXT), 1, 4) AS value0, nullif(venue_month.format, '') AS value1, sum(venue_month.meetings) AS sum_1 \n"
        "FROM venue_month \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "summed.year.kind": (
        "SELECT substr(CAST(CASE WHEN (venue_month.began_month > '0001-01-01') THEN venue_month.began_month END AS TEXT), 1, 4) AS value0, venue_month.kind AS value1, sum(venue_month.meetings) AS sum_1 \n"
        "FROM venue_month \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "summed.month.country": (
        "SELECT CASE WHEN ((venue_month.precision NOT IN ('year', 'unknown'))) THEN substr(CAST(CASE WHEN (venue_month.began_month > '0001-01-01') THEN venue_month.began_month END AS TEXT), 1, 7) END AS value0, nullif(venue_month.country, '') AS value1, sum(venue_month.meetings) AS sum_1 \n"
        "FROM venue_month \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "summed.month.city": (
        "SELECT CASE WHEN ((venue_month.precision NOT IN ('year', 'unknown'))) THEN substr(CAST(CASE WHEN (venue_month.began_month > '0001-01-01') THEN venue_month.began_month END AS TEXT), 1, 7) END AS value0, nullif(venue_month.city, '') AS value1, sum(venue_month.meetings) AS sum_1 \n"
        "FROM venue_month \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "summed.month.format": (
        "SELECT CASE WHEN ((venue_month.precision NOT IN ('year', 'unknown'))) THEN substr(CAST(CASE WHEN (venue_month.began_month > '0001-01-01') THEN venue_month.began_month END AS TEXT), 1, 7) END AS value0, nullif(venue_month.format, '') AS value1, sum(venue_month.meetings) AS sum_1 \n"
        "FROM venue_month \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "summed.month.kind": (
        "SELECT CASE WHEN ((venue_month.precision NOT IN ('year', 'unknown'))) THEN substr(CAST(CASE WHEN (venue_month.began_month > '0001-01-01') THEN venue_month.began_month END AS TEXT), 1, 7) END AS value0, venue_month.kind AS value1, sum(venue_month.meetings) AS sum_1 \n"
        "FROM venue_month \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "summed.country.city": (
        "SELECT nullif(venue_month.country, '') AS value0, nullif(venue_month.city, '') AS value1, sum(venue_month.meetings) AS sum_1 \n"
        "FROM venue_month \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "summed.country.format": (
        "SELECT nullif(venue_month.country, '') AS value0, nullif(venue_month.format, '') AS value1, sum(venue_month.meetings) AS sum_1 \n"
        "FROM venue_month \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "summed.country.kind": (
        "SELECT nullif(venue_month.country, '') AS value0, venue_month.kind AS value1, sum(venue_month.meetings) AS sum_1 \n"
        "FROM venue_month \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "summed.city.format": (
        "SELECT nullif(venue_month.city, '') AS value0, nullif(venue_month.format, '') AS value1, sum(venue_month.meetings) AS sum_1 \n"
        "FROM venue_month \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "summed.city.kind": (
        "SELECT nullif(venue_month.city, '') AS value0, venue_month.kind AS value1, sum(venue_month.meetings) AS sum_1 \n"
        "FROM venue_month \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "summed.format.kind": (
        "SELECT nullif(venue_month.format, '') AS value0, venue_month.kind AS value1, sum(venue_month.meetings) AS sum_1 \n"
        "FROM venue_month \n"
        "WHERE [where] GROUP BY value0, value1",
        "...",
    ),
    "conflicts": (
        "SELECT \"conflict\".meeting_id, meeting.started_on, \"conflict\".field \n"
        "FROM \"conflict\" JOIN meeting ON meeting.id = \"conflict\".meeting_id \n"
        "WHERE [where] ORDER BY [order]\n"
        " LIMIT :limit OFFSET 0",
        ".d.",
    ),
    "standings": (
        "SELECT attribution.meeting_id, attribution.field, attribution.report_id, attribution.claim_field, attribution.standing, claim.value, article.source, article.publisher \n"
        "FROM attribution JOIN report ON report.id = attribution.report_id JOIN article ON article.id = report.article_id JOIN claim ON claim.report_id = attribution.report_id AND claim.field = attribution.claim_field \n"
        "WHERE attribution.meeting_id IN (:ids*) AND [where] ORDER BY attribution.meeting_id, report.prominence DESC, article.published_on, article.source, report.ordinal, attribution.field, claim.ordinal",
        ".....j..",
    ),
    "changes": (
        "SELECT change.id, change.changed_at, change.run_id, change.meeting_id, change.kind, change.field, change.\"before\", change.\"after\" \n"
        "FROM change \n"
        "WHERE [where] ORDER BY [order]\n"
        " LIMIT :limit OFFSET 0",
        ".t....jj",
    ),
}

ORDERS: dict[str, dict[str, str]] = {
    "meetings": {
        "newest": "meeting.started_on DESC NULLS LAST, meeting.id DESC",
        "date": "meeting.started_on ASC NULLS LAST, meeting.started_on DESC NULLS LAST, meeting.id DESC",
        "-date": "meeting.started_on DESC NULLS LAST, meeting.started_on DESC NULLS LAST, meeting.id DESC",
        "country": "meeting.country ASC NULLS LAST, meeting.started_on DESC NULLS LAST, meeting.id DESC",
        "-country": "meeting.country DESC NULLS LAST, meeting.started_on DESC NULLS LAST, meeting.id DESC",
        "city": "meeting.city ASC NULLS LAST, meeting.started_on DESC NULLS LAST, meeting.id DESC",
        "-city": "meeting.city DESC NULLS LAST, meeting.started_on DESC NULLS LAST, meeting.id DESC",
        "kind": "meeting.kind ASC NULLS LAST, meeting.started_on DESC NULLS LAST, meeting.id DESC",
        "-kind": "meeting.kind DESC NULLS LAST, meeting.started_on DESC NULLS LAST, meeting.id DESC",
        "format": "meeting.format ASC NULLS LAST, meeting.started_on DESC NULLS LAST, meeting.id DESC",
        "-format": "meeting.format DESC NULLS LAST, meeting.started_on DESC NULLS LAST, meeting.id DESC",
        "visit": "meeting.visit ASC NULLS LAST, meeting.started_on DESC NULLS LAST, meeting.id DESC",
        "-visit": "meeting.visit DESC NULLS LAST, meeting.started_on DESC NULLS LAST, meeting.id DESC",
        "status": "meeting.status ASC NULLS LAST, meeting.started_on DESC NULLS LAST, meeting.id DESC",
        "-status": "meeting.status DESC NULLS LAST, meeting.started_on DESC NULLS LAST, meeting.id DESC",
        "occasion": "occasion.name ASC NULLS LAST, meeting.started_on DESC NULLS LAST, meeting.id DESC",
        "-occasion": "occasion.name DESC NULLS LAST, meeting.started_on DESC NULLS LAST, meeting.id DESC",
        "sources": "meeting.sources ASC NULLS LAST, meeting.started_on DESC NULLS LAST, meeting.id DESC",
        "-sources": "meeting.sources DESC NULLS LAST, meeting.started_on DESC NULLS LAST, meeting.id DESC",
        "id": "meeting.id ASC NULLS LAST, meeting.started_on DESC NULLS LAST, meeting.id DESC",
        "-id": "meeting.id DESC NULLS LAST, meeting.started_on DESC NULLS LAST, meeting.id DESC",
    },
    "meetings.of": {
        "newest": "participation.day DESC, participation.meeting_id DESC",
    },
    "articles": {
        "newest": "article.published_on DESC NULLS LAST, article.id DESC",
        "published": "article.published_on ASC NULLS LAST, article.published_on DESC NULLS LAST, article.id DESC",
        "-published": "article.published_on DESC NULLS LAST, article.published_on DESC NULLS LAST, article.id DESC",
        "publisher": "article.publisher ASC NULLS LAST, article.published_on DESC NULLS LAST, article.id DESC",
        "-publisher": "article.publisher DESC NULLS LAST, article.published_on DESC NULLS LAST, article.id DESC",
        "title": "article.title ASC NULLS LAST, article.published_on DESC NULLS LAST, article.id DESC",
        "-title": "article.title DESC NULLS LAST, article.published_on DESC NULLS LAST, article.id DESC",
        "language": "article.language ASC NULLS LAST, article.published_on DESC NULLS LAST, article.id DESC",
        "-language": "article.language DESC NULLS LAST, article.published_on DESC NULLS LAST, article.id DESC",
        "source": "article.source ASC NULLS LAST, article.published_on DESC NULLS LAST, article.id DESC",
        "-source": "article.source DESC NULLS LAST, article.published_on DESC NULLS LAST, article.id DESC",
        "id": "article.id ASC NULLS LAST, article.published_on DESC NULLS LAST, article.id DESC",
        "-id": "article.id DESC NULLS LAST, article.published_on DESC NULLS LAST, article.id DESC",
    },
    "search": {
        "best": "article_fts.rank",
    },
    "meetings.later": {
        "oldest": "participation.day, participation.meeting_id",
    },
    "conflicts": {
        "newest": "meeting.started_on DESC NULLS LAST, meeting.id, \"conflict\".field",
    },
    "changes": {
        "oldest": "change.changed_at, change.id",
    },
}

CONDITIONS: dict[str, str] = {
    "id": (
        "meeting.id IN (:value*)"
    ),
    "leader": (
        "(EXISTS (SELECT * \n"
        "FROM participation \n"
        "WHERE participation.meeting_id = meeting.id AND participation.person_id IN (:value*)))"
    ),
    "office": (
        "(EXISTS (SELECT * \n"
        "FROM participation \n"
        "WHERE participation.meeting_id = meeting.id AND lower(participation.office) LIKE :value ESCAPE '!'))"
    ),
    "topic": (
        "(EXISTS (SELECT * \n"
        "FROM meeting_topic \n"
        "WHERE meeting_topic.meeting_id = meeting.id AND meeting_topic.topic_code IN (:value*)))"
    ),
    "leader.any": (
        "meeting.id IN (SELECT participation.meeting_id \n"
        "FROM participation \n"
        "WHERE participation.person_id IN (:value*))"
    ),
    "source.any": (
        "meeting.id IN (SELECT meeting_report.meeting_id \n"
        "FROM meeting_report JOIN report ON report.id = meeting_report.report_id JOIN article ON article.id = report.article_id \n"
        "WHERE article.publisher IN (:value*))"
    ),
    "topic.any": (
        "meeting.id IN (SELECT meeting_topic.meeting_id \n"
        "FROM meeting_topic \n"
        "WHERE meeting_topic.topic_code IN (:value*))"
    ),
    "since": (
        "meeting.ended_on >= :value"
    ),
    "until": (
        "meeting.started_on < :value"
    ),
    "country": (
        "meeting.country = :value"
    ),
    "city": (
        "meeting.city = :value"
    ),
    "site": (
        "meeting.site IN (:value*)"
    ),
    "mode": (
        "meeting.format = :value"
    ),
    "kind": (
        "meeting.kind = :value"
    ),
    "visit": (
        "meeting.visit = :value"
    ),
    "occasion": (
        "meeting.occasion_id IN (:value*)"
    ),
    "status": (
        "meeting.status IN (:value*)"
    ),
    "source": (
        "(EXISTS (SELECT * \n"
        "FROM meeting_report, report, article \n"
        "WHERE meeting_report.meeting_id = meeting.id AND report.id = meeting_report.report_id AND article.id = report.article_id AND article.publisher IN (:value*)))"
    ),
    "language": (
        "(EXISTS (SELECT * \n"
        "FROM meeting_report, report, article \n"
        "WHERE meeting_report.meeting_id = meeting.id AND report.id = meeting_report.report_id AND article.id = report.article_id AND article.language = :value))"
    ),
    "min_confidence": (
        "(EXISTS (SELECT * \n"
        "FROM meeting_report \n"
        "WHERE meeting_report.meeting_id = meeting.id AND NOT (EXISTS (SELECT * \n"
        "FROM claim \n"
        "WHERE claim.report_id = meeting_report.report_id AND claim.confidence < :value AND (claim.field IN ('date', 'status', 'format', 'kind') OR claim.field LIKE 'participants.%')))))"
    ),
    "min_sources": (
        "meeting.sources >= :value"
    ),
    "text": (
        "meeting.id IN (SELECT meeting_report.meeting_id \n"
        "FROM meeting_report JOIN report ON report.id = meeting_report.report_id JOIN article_fts ON article_fts.rowid = report.article_id \n"
        "WHERE article_fts MATCH :value)"
    ),
    "article.tells": (
        "(EXISTS (SELECT * \n"
        "FROM report, meeting_report, meeting \n"
        "WHERE report.article_id = article.id AND meeting_report.report_id = report.id AND meeting.id = meeting_report.meeting_id AND [within]))"
    ),
    "article.since": (
        "article.published_on >= :value"
    ),
    "article.until": (
        "article.published_on < :value"
    ),
    "article.source": (
        "article.publisher IN (:value*)"
    ),
    "article.language": (
        "article.language = :value"
    ),
    "article.text": (
        "article.id IN (SELECT article_fts.rowid \n"
        "FROM article_fts \n"
        "WHERE article_fts MATCH :value)"
    ),
    "figure.since": (
        "coalesce(meeting.started_on, article.published_on) >= :value"
    ),
    "figure.until": (
        "coalesce(meeting.started_on, article.published_on) < :value"
    ),
    "change.since": (
        "change.changed_at >= :value"
    ),
    "change.until": (
        "change.changed_at < :value"
    ),
    "change.meeting": (
        "change.meeting_id = :value"
    ),
    "change.after": (
        "change.id > :value"
    ),
    "change.of": (
        "(EXISTS (SELECT * \n"
        "FROM meeting \n"
        "WHERE meeting.id = change.meeting_id AND [within]))"
    ),
    "month.status": (
        "topic_month.status IN (:value*)"
    ),
    "month.since": (
        "topic_month.ended_month >= :value"
    ),
    "month.until": (
        "topic_month.began_month < :value"
    ),
    "month.known": (
        "topic_month.ended_month > '0001-01-01'"
    ),
    "person_month.status": (
        "person_month.status IN (:value*)"
    ),
    "person_month.since": (
        "person_month.ended_month >= :value"
    ),
    "person_month.until": (
        "person_month.began_month < :value"
    ),
    "person_month.known": (
        "person_month.ended_month > '0001-01-01'"
    ),
    "venue_month.status": (
        "venue_month.status IN (:value*)"
    ),
    "venue_month.since": (
        "venue_month.ended_month >= :value"
    ),
    "venue_month.until": (
        "venue_month.began_month < :value"
    ),
    "venue_month.known": (
        "venue_month.ended_month > '0001-01-01'"
    ),
    "meeting_month.since": (
        "meeting_month.ended_month >= :value"
    ),
    "coded.status": (
        "meeting_topic.status IN (:value*)"
    ),
    "coded.ended_from": (
        "meeting_topic.last_day >= :value"
    ),
    "coded.ended_before": (
        "meeting_topic.last_day < :value"
    ),
    "coded.began_from": (
        "meeting_topic.day >= :value"
    ),
    "coded.began_before": (
        "meeting_topic.day < :value"
    ),
    "coded.lasting": (
        "meeting_topic.last_day > meeting_topic.day"
    ),
    "after": (
        "(meeting.started_on, meeting.id) < (SELECT itself.started_on, itself.id \n"
        "FROM meeting AS itself \n"
        "WHERE itself.id = :value)"
    ),
    "after.of": (
        "(participation.day, participation.meeting_id) < (SELECT coalesce(itself.started_on, '0001-01-01') AS coalesce_1, itself.id \n"
        "FROM meeting AS itself \n"
        "WHERE itself.id = :value)"
    ),
    "id.from": (
        "meeting.id >= :value"
    ),
    "id.until": (
        "meeting.id < :value"
    ),
    "after.undated": (
        "meeting.id < :value"
    ),
    "from": (
        "meeting.started_on >= :value"
    ),
    "from.of": (
        "participation.day >= :value"
    ),
    "until.of": (
        "participation.day < :value"
    ),
    "through.of": (
        "participation.day <= :value"
    ),
    "dated": (
        "meeting.started_on IS NOT NULL"
    ),
    "undated": (
        "meeting.started_on IS NULL"
    ),
    "article.id": (
        "article.id = :value"
    ),
    "article.after": (
        "(article.published_on, article.id) < (SELECT itself.published_on, itself.id \n"
        "FROM article AS itself \n"
        "WHERE itself.id = :value)"
    ),
    "article.after.undated": (
        "article.id < :value"
    ),
    "article.undated": (
        "article.published_on IS NULL"
    ),
}
