using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Checks;
using E911Config.Core.Checks.Laws;
using E911Config.Core.Deployment;
using E911Config.Core.Reporting;
using Xunit;

namespace E911Config.Core.Tests.Checks;

/// <summary>Every check fires where it must, and is silent on the nearest neighbour.</summary>
public sealed class CheckTests
{
    private static readonly CheckCase[] AllCases = typeof(CheckTests).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(ICheckCases).IsAssignableFrom(type))
        .OrderBy(type => type.Name, StringComparer.Ordinal).SelectMany(type => ((ICheckCases)Activator.CreateInstance(type)!).All)
            .ToArray();

    public static TheoryData<int, string> Cases
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var i = 0; i < AllCases.Length; i++) data.Add(i, AllCases[i].ToString());
            return data;
        }
    }

    [Fact]
    public void EveryCheckHasItsPair() =>
        Assert.Empty(CheckCatalog.All.Select(check => check.Id).Except(AllCases.Select(one => one.Id), StringComparer.Ordinal));

    [Fact]
    public void NothingIsFoundInTheGoodWorld()
    {
        foreach (var (subject, deployment, design) in new[]
        {
            (CheckSubject.Deployment, GoodWorld.Deployment, GoodWorld.Design),
                (CheckSubject.Design, SafeWorld.Deployment, SafeWorld.Design),
        })
        {
            var result = CheckRunner.Run(new CheckScope(CheckCatalog.Choose(subject, [], []), deployment.Build(), design,
                new DateTime(2026, 6, 1)) { Subject = subject });
            Assert.Empty(Told(result.Findings.Where(finding => !IsOfPhones(finding))));
            Assert.Empty(result.Unknown.Select(check => check.Check.Id));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void TheMistakeIsFoundAndItsNeighbourIsNone(int number, string name)
    {
        var one = AllCases[number];
        Assert.Equal(name, one.ToString());
        var check = CheckCatalog.Find(one.Id);
        Assert.NotNull(check);
        var mistake = one.FoundInMistake();
        var found = mistake.Findings.Where(finding => finding.Check == check && finding.Identity == one.Identity).ToArray();
        Assert.True(found.Length == 1, $"{found.Length} findings. All:\n" + string.Join("\n", Told(mistake.Findings)));
        Assert.Equal(one.Severity ?? check.Severity, found[0].Severity);
        var result = new AuditTestResult(mistake);
        var item = new AuditTestFinding(found[0], mistake.Scope.File);
        Assert.Contains(one.Says, item.Message, StringComparison.Ordinal);
        Assert.All(result.Findings, finding => Assert.DoesNotMatch(@"\{[a-z]\w*\}", finding.Message + finding.HowToFix + finding.Why));
        var others = mistake.Findings.Where(finding => finding.Check != check && finding.Severity == CheckSeverity.Error
            && !one.Also.Contains(finding.Check.Id) && finding.Check is not LawCheck).ToArray();
        Assert.True(others.Length == 0, "Errors that nobody expects:\n" + string.Join("\n", Told(others)));
        Assert.Empty(Told(one.FoundInNeighbour().Findings.Where(finding => finding.Check == check && !IsOfPhones(finding))));
    }

    /// <summary>
    /// Whatever was not read, a mistake is found all the same, or the check says that it cannot tell: it is never passed.
    /// </summary>
    [Fact]
    public void NoMistakeIsPassedWhateverWasNotRead()
    {
        string[] passed =
        [
            .. from one in AllCases
               let check = CheckCatalog.Find(one.Id)!
               from noun in ObjectTypes.All
               let found = one.FoundWithout(noun)
               where found.Findings.All(finding => finding.Check != check || finding.Identity != one.Identity)
                   && found.Unknown.All(unknown => unknown.Check != check)
               select $"{one} without {noun.Noun}",
        ];
        Assert.True(passed.Length == 0, string.Join("\n", passed));
    }

    private static bool IsOfPhones(CheckFinding finding) => finding is
        { Check.Id: "US02", Severity: CheckSeverity.Information, Identity: GoodWorld.Phones };

    private static IEnumerable<string> Told(IEnumerable<CheckFinding> findings) => findings.Select(finding =>
        $"{finding.Severity} {finding.Check.Id} {finding.ObjectType} {finding.Identity}: {CheckSentence.Message(finding)}");
}
