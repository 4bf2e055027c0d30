"""Every rule by its stable id, with the sentence that ``kzturk rules`` shows: the codebook, as the program
applies it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's stable id and what it does, in a sentence."""

    id: str
    explanation: str

    @property
    def room(self) -> str:
        """The part of the id before the dot: dates, venues, people ..."""
        return self.id.split(".", 1)[0]


_TABLE = {
    "status.held": "The sentence tells the meeting as having taken place, or as being under way.",
    "status.planned": "The verb of meeting is governed by words of the future (will, is to, is expected, is scheduled).",
    "status.cancelled": "The meeting that was planned is said to be cancelled, postponed or put off.",
    "kinds.bilateral": "Only officials of Kazakhstan and Turkmenistan are told to sit at the table.",
    "kinds.multilateral": "A third state's or an organisation's official sits at the table, or the session of a summit is told.",
    "dates.in_sentence": "A date in the sentence that reports the meeting is its day; of several, the one nearest the verb.",
    "dates.relative_in_sentence": "Today, yesterday, tomorrow or a weekday in the reporting sentence, counted from publication.",
    "dates.of_the_lead": "A date in the sentence right before, which tells of the meeting without naming anybody.",
    "dates.relative_of_the_lead": "The same with today, yesterday or a weekday, counted from publication.",
    "dates.of_the_plan": "The days announced in the sentence before for the visit that a planned meeting is part of.",
    "dates.relative_of_the_plan": "The same with tomorrow, a weekday or a season, counted from publication.",
    "dates.of_the_talks": "A date in a sentence that leans on the meeting (\"the talks were held on ...\") is its day.",
    "dates.relative_of_the_talks": "The same with today, yesterday or a weekday, counted from publication.",
    "dates.of_the_signing": "The day on which the same people are told to have signed what the talks led to.",
    "dates.relative_of_the_signing": "The same with today, yesterday or a weekday, counted from publication.",
    "dates.of_the_visit": "A date in a sentence that names the same visit or the arrival; a range of days stays a range.",
    "dates.relative_of_the_visit": "The same with today, yesterday or a weekday, counted from publication.",
    "dates.of_the_entry": "The day in the heading above the paragraph, in a chronicle that has an entry for each day.",
    "dates.of_the_story": "A day that opens a paragraph of the story (\"On Tuesday morning ...\") holds for what is told next.",
    "dates.relative_of_the_story": "The same with a weekday, counted from publication.",
    "dates.of_the_sentence_before": "A date in the sentence that opens what the next one goes on with (\"there\", \"the meeting\").",
    "dates.relative_of_the_sentence_before": "The same with today, yesterday or a weekday, counted from publication.",
    "dates.of_the_running_story": "The day told last before the meeting, in a sentence of the same story.",
    "dates.of_the_visit_before": "A date in the sentence right before, which tells of the visit that the talks belong to.",
    "dates.relative_of_the_visit_before": "The same with today, yesterday or a weekday, counted from publication.",
    "dates.of_the_journey_ahead": "Talks announced right after a journey that has a day of its own are for that day.",
    "dates.counted": "\"The day before\", \"on the eve of the summit\", \"a day later\" count from the event or the day told before.",
    "dates.next_day": "\"The same day\", \"the next day\", \"the day before\" count from the last day told before.",
    "dates.of_the_title": "A date in the headline, where the text has none of its own.",
    "dates.relative_of_the_title": "The same with a weekday, counted from publication.",
    "dates.of_the_only_day": "Where the news tells of one recent day only, what has no day of its own was on it.",
    "dates.relative_of_the_only_day": "The same with today, yesterday or a weekday, counted from publication.",
    "dates.of_the_eve": "Who speaks of \"tomorrow's forum\" does so on the day before the known event.",
    "dates.of_the_report": "A day on which something was said about the meeting, where nothing else dates it.",
    "dates.dateline": "Where the text gives no day, the dateline's date.",
    "dates.occasion": "The known day of the numbered or proper-named event that the meeting is, or stood beside.",
    "dates.published": "Where nothing better is there, the day of publication (often a day late).",
    "venues.in_sentence": "A place with \"in\" or \"at\" in the sentence that reports the meeting.",
    "venues.here": "\"Here\" in the sentence that reports the meeting: the dateline's city.",
    "venues.of_the_lead": "A place in the sentence right before, which tells of the meeting without naming anybody.",
    "venues.of_the_visit": "The place of the visit that the meeting belongs to (\"a working visit to Astana\").",
    "venues.of_the_title": "A place with \"in\" in the headline, where the text names none of its own.",
    "venues.of_the_story": "The city where arrival, welcome or signing of the same visit is told to have been.",
    "venues.of_the_running_story": "The city told last before the meeting, in a sentence of the same story.",
    "venues.dateline": "The dateline's city, when it lies in the country of one of the sides or of the occasion.",
    "venues.occasion": "The known place of the named event.",
    "venues.visit_country": "The country alone, of a visit \"to the Republic of Kazakhstan\".",
    "venues.receiver": "The country alone, of the one who received somebody.",
    "venues.delegation": "The country alone of the side that met a delegation from the other.",
    "venues.ambassador": "The country alone to which an ambassador is accredited who meets one of its officials.",
    "venues.ground": "The country alone in which the sentence right before tells one of the sides to have been.",
    "venues.head_of_state": "The country alone of the head of state whom a lower-ranking foreigner met.",
    "venues.of_the_plan": "The place in the sentence that announced, or called off, the session whose chairs another one tells.",
    "venues.beside_the_day": "The place named beside the meeting's own day, in its story.",
    "venues.of_the_heading": "The city of the visit that the heading right above the story tells of.",
    "venues.hosting": "The country alone that is said to host.",
    "venues.guest": "The other side's country, where one of the two is said to be on a visit that leads nowhere said.",
    "venues.capital": "\"In the capital\" in the reporting sentence, of the country where they met.",
    "venues.same_visit": "The place of another meeting of the same guest within a day, told in the same article.",
    "people.named": "A full name, an initial with a family name, or an alias that is one known person's.",
    "people.family_name": "A name that several people bear: the one whose country and office fit, else the one named last.",
    "people.office_holder": "An office that only one person held that day.",
    "people.counterpart": "\"His Turkmen counterpart\": the holder of the same office on the other side.",
    "people.understood": "Somebody whom the sentence does not name again: who was named last on that side.",
    "people.group": "\"The two presidents\", \"the heads of the five states\": the two countries' holders of the office.",
    "people.unknown": "Somebody the knowledge does not have, recorded by office and name as printed.",
    "formats.telephone": "The sentence says telephone, phone or call.",
    "formats.video": "The sentence says video link, videoconference or online.",
    "formats.met": "They met, or one received the other.",
    "formats.placed": "A visit, an arrival or a place of the talks is told.",
    "visits.state": "The meeting's visit is called a state visit.",
    "visits.official": "The meeting's visit is called an official visit.",
    "visits.working": "The meeting's visit is called a working visit or trip.",
    "visits.private": "The meeting's visit is called private, informal or unofficial.",
    "occasions.beside": "The event named before on whose sidelines they met, where the sentence only says \"the forum\".",
    "occasions.concurrent": "An event named in the article that took place on the meeting's day, in its city.",
    "occasions.of_the_day": "The only known summit of that day and country, where the text says summit or its margins.",
    "occasions.named": "A numbered or proper-named event that the meeting is, is part of, or stood beside.",
    "topics.named": "A word of the topic in what the article tells of the meeting, outside names, offices and wishes.",
    "topics.event_discussed": "An event whose preparation, attendance or results are a subject codes the field of its name.",
    "topics.sea": "At a meeting of the states around the Caspian, \"the sea\" or its shallowing is spoken of.",
    "topics.organisation": "An organisation within which the two sides work together or support each other.",
    "outcomes.statement": "A statement, declaration or communique is said to have been adopted, signed or issued.",
    "outcomes.documents": "Documents are said to have been signed; the number claimed is kept.",
    "outcomes.award": "An order, medal or title is said to have been given, and to whom.",
    "outcomes.invitation": "One side invites the other to something still to come; accepted where that is said.",
    "outcomes.project": "The two sides open, launch or unveil something on the occasion.",
    "figures.trade-turnover": "An amount of money beside words of trade or turnover.",
    "figures.trade-target": "The same with words of aiming (to bring, to reach, target).",
    "figures.trade-growth": "A percentage or multiple by which trade changed.",
    "figures.investment": "An amount of money beside words of investment.",
    "figures.companies": "A number of companies, enterprises or joint ventures.",
    "figures.freight": "Tonnes, or a percentage, beside words of freight, transit or carriage.",
    "figures.gas-volume": "Cubic metres of gas.",
    "figures.power-capacity": "Megawatts of a power plant, a line or a delivery.",
    "figures.documents": "The number of documents signed.",
    "figures.other": "Another quantity of bilateral exchange or projects.",
}  # fmt: skip

RULES: tuple[Rule, ...] = tuple(Rule(id_, explanation) for id_, explanation in _TABLE.items())


def all_rules() -> tuple[Rule, ...]:
    """Return all rules, room by room, in the order they are tried."""
    return RULES
