using System;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Core.Reporting.Script;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Reporting;

/// <summary>The text of the script of a plan. What it does when it is run is tested where the engine is.</summary>
public sealed class PlanScriptTests
{
    [Fact]
    public void TheScriptReadsAsItWasApproved() => Golden.Equal("Reporting/Golden/litware-plan.ps1", PlanScript.Of(Litware.Plan));

    [Fact]
    public void EveryCommandOfThePlanStandsInItWithItsWayBack()
    {
        var script = PlanScript.Of(Litware.SoundPlan);

        foreach (var step in Litware.SoundPlan.Steps.Where(step => step.ObjectType != "CsPstnUsage"))
        {
            Assert.Contains("{ " + step.Command + " -Confirm:$false }", script, StringComparison.Ordinal);
            Assert.Contains("{ " + step.Inverse + " -Confirm:$false }", script, StringComparison.Ordinal);
            Assert.Contains($"# Step {step.Number} of {Litware.SoundPlan.Steps.Count}: {step}\n    # Why: {ReasonText.Of(step.Reason)}\n",
                script, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", "''")]
    [InlineData("Reno", "'Reno'")]
    [InlineData("'; Remove-CsVoiceRoute *", "'''; Remove-CsVoiceRoute *'")]
    [InlineData("a\u2018b\u2019c\u201ad\u201be", "'a\u2018\u2018b\u2019\u2019c\u201a\u201ad\u201b\u201be'")]
    [InlineData("two\r\nlines", "('two' + [char]13 + [char]10 + 'lines')")]
    [InlineData("\0", "('' + [char]0)")]
    [InlineData("a\u202eb\u2028", "('a' + [char]8238 + 'b' + [char]8232)")]
    [InlineData("\ud83d\ude00 ümlaut 911", "'\ud83d\ude00 ümlaut 911'")]
    [InlineData("$(Stop-Computer) `n #> <# \"", "'$(Stop-Computer) `n #> <# \"'")]
    public void ATextIsOneLiteralThatNoEditorChanges(string text, string literal) => Assert.Equal(literal, ScriptLiteral.Quote(text));

    [Fact]
    public void HalfOfAPairIsWrittenByItsNumber() => Assert.Equal("('x' + [char]55357)", ScriptLiteral.Quote("x\ud83d"));

    [Theory]
    [InlineData("two\r\nlines #> \u2028", "two<U+000D><U+000A>lines #> <U+2028>")]
    [InlineData("O'Brien $(x)", "O'Brien $(x)")]
    public void ACommentEndsWhereItsLineEnds(string text, string comment) => Assert.Equal(comment, ScriptLiteral.Comment(text));

    [Fact]
    public void APlanThatDarkensCallsIsRefusedWithoutForceAndSaysSoWithIt()
    {
        var plan = new Plan
        {
            Created = Litware.Created, Deployment = Litware.Plan.Deployment, Design = Litware.Plan.Design, Steps = Litware.Plan.Steps,
                Compared = Litware.Plan.Compared,
            Calls = [new CallChange(new CallerKey("Reno", Core.Calls.ClientKind.Modern, null, "Tag:RenoUsers", null, null), 9, "911",
                Core.Calls.Outcome.Located, Core.Calls.Outcome.Located, []) { Worst = Core.Calls.Outcome.Failed, WorstStep = 3 }],
        };

        var error = Assert.ThrowsAny<E911Exception>(() => PlanScript.Of(plan));

        Assert.Equal("PlanUnsafe", error.ErrorId);
        Assert.Contains("Reno, modern, Tag:RenoUsers, 911: Located -> Located (Failed after step 3)", error.Message,
            StringComparison.Ordinal);
        Assert.Contains("# DARK:       Reno, modern, Tag:RenoUsers, 911: Located -> Located (Failed after step 3)\n",
            PlanScript.Of(plan, force: true), StringComparison.Ordinal);
    }
}
