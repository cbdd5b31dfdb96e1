<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message numerus="yes">
        <source>%n open action(s)</source>
        <translation>
            <numerusform>%n open action</numerusform>
            <numerusform>%n open actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at risk</source>
        <translation>
            <numerusform>%n at risk</numerusform>
            <numerusform>%n at risk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Analysis</name>
    <message numerus="yes">
        <source>%n of them without a target: the others do not add up to the whole difference. Amounts, no shares.</source>
        <translation>
            <numerusform>%n of them has no target: the others do not add up to the whole difference. Amounts, no shares.</numerusform>
            <numerusform>%n of them have no target: the others do not add up to the whole difference. Amounts, no shares.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>edits by hand (%n row(s), first %1)</source>
        <translation>
            <numerusform>edits by hand (%n row, first %1)</numerusform>
            <numerusform>edits by hand (%n rows, first %1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>batch %1 (%2; %n row(s), first %3)</source>
        <translation>
            <numerusform>batch %1 (%2; %n row, first %3)</numerusform>
            <numerusform>batch %1 (%2; %n rows, first %3)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written to %1.</source>
        <translation>
            <numerusform>%n row was written to %1.</numerusform>
            <numerusform>%n rows were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) read, %2 new, %3 changed, %4 the same, %5 rejected</source>
        <translation>
            <numerusform>%1: %n row read, %2 new, %3 changed, %4 the same, %5 rejected</numerusform>
            <numerusform>%1: %n rows read, %2 new, %3 changed, %4 the same, %5 rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message numerus="yes">
        <source>Left out: %n order(s) without a customer</source>
        <translation>
            <numerusform>Left out: %n order without a customer</numerusform>
            <numerusform>Left out: %n orders without a customer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n lead(s) without a creation date</source>
        <translation>
            <numerusform>Left out: %n lead without a creation date</numerusform>
            <numerusform>Left out: %n leads without a creation date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n lead(s) closed before they were created</source>
        <translation>
            <numerusform>Left out: %n lead closed before it was created</numerusform>
            <numerusform>Left out: %n leads closed before they were created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n line(s) in a currency without a rate</source>
        <translation>
            <numerusform>Left out: %n line in a currency without a rate</numerusform>
            <numerusform>Left out: %n lines in a currency without a rate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n salespeople on track</source>
        <translation>
            <numerusform>%1 of %n salesperson on track</numerusform>
            <numerusform>%1 of %n salespeople on track</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) bring %1 of revenue</source>
        <translation>
            <numerusform>%n product brings %1 of revenue</numerusform>
            <numerusform>%n products bring %1 of revenue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) still open: too early for a verdict</source>
        <translation>
            <numerusform>%n lead still open: too early for a verdict</numerusform>
            <numerusform>%n leads still open: too early for a verdict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n answer(s) satisfied</source>
        <translation>
            <numerusform>%1 of %n answer satisfied</numerusform>
            <numerusform>%1 of %n answers satisfied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) converted by exchange rate</source>
        <translation>
            <numerusform>%n row converted by exchange rate</numerusform>
            <numerusform>%n rows converted by exchange rate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n lead(s) in a currency without a rate</source>
        <translation>
            <numerusform>Left out: %n lead in a currency without a rate</numerusform>
            <numerusform>Left out: %n leads in a currency without a rate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%1 %2, best of %n earlier period(s)</source>
        <translation>
            <numerusform>%1 %2, better than the %n period before</numerusform>
            <numerusform>%1 %2, best of %n earlier periods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message numerus="yes">
        <source>%n salesperson(s)</source>
        <translation>
            <numerusform>%n salesperson</numerusform>
            <numerusform>%n salespeople</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s)</source>
        <translation>
            <numerusform>%n team</numerusform>
            <numerusform>%n teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s)</source>
        <translation>
            <numerusform>%n region</numerusform>
            <numerusform>%n regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n category(s)</source>
        <translation>
            <numerusform>%n category</numerusform>
            <numerusform>%n categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead source(s)</source>
        <translation>
            <numerusform>%n lead source</numerusform>
            <numerusform>%n lead sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n header row(s)</source>
        <translation>
            <numerusform>%n header row</numerusform>
            <numerusform>%n header rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait in the watched folder.</source>
        <translation>
            <numerusform>%n file waits in the watched folder.</numerusform>
            <numerusform>%n files wait in the watched folder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) new, %1 changed, %2 the same, %3 rejected</source>
        <translation>
            <numerusform>%n row new, %1 changed, %2 the same, %3 rejected</numerusform>
            <numerusform>%n rows new, %1 changed, %2 the same, %3 rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: all %n row(s) are saved.</source>
        <translation>
            <numerusform>%1: its one row is saved.</numerusform>
            <numerusform>%1: all %n rows are saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more: see the list of imports.</source>
        <translation>
            <numerusform>And %n more: see the list of imports.</numerusform>
            <numerusform>And %n more: see the list of imports.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of earlier files are not in this one.</source>
        <translation>
            <numerusform>%n row of earlier files is not in this one.</numerusform>
            <numerusform>%n rows of earlier files are not in this one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) (%1) of earlier files are not in this one.</source>
        <translation>
            <numerusform>%n row (%1) of earlier files is not in this one.</numerusform>
            <numerusform>%n rows (%1) of earlier files are not in this one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes %n sealed period(s): %1. What changes of the figures is listed with the seal.</source>
        <translation>
            <numerusform>Changes a sealed period: %1. What changes of the figures is listed with the seal.</numerusform>
            <numerusform>Changes %n sealed periods: %1. What changes of the figures is listed with the seals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 of %n row</numerusform>
            <numerusform>%1 of %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s), %1</source>
        <translation>
            <numerusform>%n record, %1</numerusform>
            <numerusform>%n records, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sales line(s)</source>
        <translation>
            <numerusform>%n sales line</numerusform>
            <numerusform>%n sales lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n survey answer(s)</source>
        <translation>
            <numerusform>%n survey answer</numerusform>
            <numerusform>%n survey answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message numerus="yes">
        <source>import %1, %2, %3: %n row(s), first “%4”</source>
        <translation>
            <numerusform>import %1, %2, %3: %n row, first “%4”</numerusform>
            <numerusform>import %1, %2, %3: %n rows, first “%4”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pace</name>
    <message numerus="yes">
        <source>learned from %n earlier year(s)</source>
        <translation>
            <numerusform>learned from %n earlier year</numerusform>
            <numerusform>learned from %n earlier years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message numerus="yes">
        <source>%n draft(s) among them</source>
        <translation>
            <numerusform>%n draft among them</numerusform>
            <numerusform>%n drafts among them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>· %n more: %1 in all</source>
        <translation>
            <numerusform>· %n more: %1 in all</numerusform>
            <numerusform>· %n more: %1 in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message numerus="yes">
        <source>%n more pair(s) after these.</source>
        <translation>
            <numerusform>%n more pair after these.</numerusform>
            <numerusform>%n more pairs after these.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in another currency converted by exchange rate.</source>
        <translation>
            <numerusform>%n row in another currency converted by exchange rate.</numerusform>
            <numerusform>%n rows in another currency converted by exchange rate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in a currency without a rate are in no total.</source>
        <translation>
            <numerusform>%n row in a currency without a rate is in no total.</numerusform>
            <numerusform>%n rows in a currency without a rate are in no total.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This period was sealed with figures up to %1, and restated %n time(s) since.</source>
        <translation>
            <numerusform>This period was sealed with figures up to %1, and restated once since.</numerusform>
            <numerusform>This period was sealed with figures up to %1, and restated %n times since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved</source>
        <translation>
            <numerusform>%n approved</numerusform>
            <numerusform>%n approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) of quarters and other periods, in no cell here</source>
        <translation>
            <numerusform>%n target of a quarter or another period, in no cell here</numerusform>
            <numerusform>%n targets of quarters and other periods, in no cell here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2: %3 in %n month(s)</source>
        <translation>
            <numerusform>%1 %2: %3 in %n month</numerusform>
            <numerusform>%1 %2: %3 in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) of other levels or scopes, not shown here</source>
        <translation>
            <numerusform>%n target of another level or scope, not shown here</numerusform>
            <numerusform>%n targets of other levels or scopes, not shown here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message numerus="yes">
        <source>%n open action(s)</source>
        <translation>
            <numerusform>%n open action</numerusform>
            <numerusform>%n open actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) in my team</source>
        <translation>
            <numerusform>%n person in my team</numerusform>
            <numerusform>%n people in my team</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message numerus="yes">
        <source>%1: %n answer(s), mean %2</source>
        <translation>
            <numerusform>%1: %n answer, mean %2</numerusform>
            <numerusform>%1: %n answers, mean %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinerja::ui::ChipRow</name>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <translation>
            <numerusform>%n filter</numerusform>
            <numerusform>%n filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinerja::ui::DataController</name>
    <message numerus="yes">
        <source>Remove %n row(s) that this file no longer holds?</source>
        <translation>
            <numerusform>Remove %n row that this file no longer holds?</numerusform>
            <numerusform>Remove %n rows that this file no longer holds?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n row(s) (%1) that this file no longer holds?</source>
        <translation>
            <numerusform>Remove %n row (%1) that this file no longer holds?</numerusform>
            <numerusform>Remove %n rows (%1) that this file no longer holds?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinerja::ui::ImportCheckController</name>
    <message numerus="yes">
        <source>%n question(s) to answer first. Nothing is imported yet.</source>
        <translation>
            <numerusform>%n question to answer first. Nothing is imported yet.</numerusform>
            <numerusform>%n questions to answer first. Nothing is imported yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinerja::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%n more file(s) after this one.</source>
        <translation>
            <numerusform>%n more file after this one.</numerusform>
            <numerusform>%n more files after this one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinerja::ui::TargetsController</name>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n target(s) from last year?</source>
        <translation>
            <numerusform>Set %n target from last year?</numerusform>
            <numerusform>Set %n targets from last year?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n month(s)</source>
        <translation>
            <numerusform>Set %n month</numerusform>
            <numerusform>Set %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %n target(s) of %1 for %2?</source>
        <translation>
            <numerusform>Approve %n target of %1 for %2?</numerusform>
            <numerusform>Approve %n targets of %1 for %2?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) of this KPI and year were written: %1</source>
        <translation>
            <numerusform>%n target of this KPI and year was written: %1</numerusform>
            <numerusform>%n targets of this KPI and year were written: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved target(s) of %1 change.</source>
        <translation>
            <numerusform>%n approved target of %1 changes.</numerusform>
            <numerusform>%n approved targets of %1 change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinerja::ui::TargetsPage</name>
    <message numerus="yes">
        <source>%n cell(s) were not taken and are marked: %1. A target here is %2. Nothing was changed.</source>
        <translation>
            <numerusform>%n cell was not taken and is marked: %1. A target here is %2. Nothing was changed.</numerusform>
            <numerusform>%n cells were not taken and are marked: %1. A target here is %2. Nothing was changed.</numerusform>
        </translation>
    </message>
</context>
</TS>
