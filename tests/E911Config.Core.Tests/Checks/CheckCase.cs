using System;
using E911Config.Core.Checks;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.TestSupport;

namespace E911Config.Core.Tests.Checks;

/// <summary>
/// One edit of <see cref="GoodWorld"/> by which a check has something to say of one object, and its nearest neighbour by which it has not.
/// </summary>
/// <param name="Id">The id of the check.</param>
/// <param name="Identity">The identity of the object.</param>
/// <param name="Mistake">The edit of the deployment that is a mistake.</param>
/// <param name="Neighbour">The edit that looks like it and is none.</param>
public sealed record CheckCase(string Id, string Identity, Action<DeploymentBuilder> Mistake, Action<DeploymentBuilder> Neighbour)
{
    /// <summary>The severity of the finding; null for that of the check.</summary>
    public CheckSeverity? Severity { get; init; }

    /// <summary>What the message must say.</summary>
    public string Says { get; init; } = "";

    /// <summary>Other checks that find an error in the mistake, with good reason.</summary>
    public string[] Also { get; init; } = [];

    /// <summary>What is another text in the design; the pair is a mistake in the deployment if this is null.</summary>
    public (string From, string To)? InDesign { get; init; }

    /// <summary>What is another text in the design of the neighbour.</summary>
    public (string From, string To)? InNeighbour { get; init; }

    /// <summary>Whether there is no design.</summary>
    public bool WithoutDesign { get; init; }

    /// <summary>Whether it is a check of designs.</summary>
    public CheckSubject Subject { get; init; } = CheckSubject.Deployment;

    /// <summary>What is found in the mistake.</summary>
    public AuditResult FoundInMistake() => Found(Mistake, InDesign);

    /// <summary>What this check alone finds in the mistake while a noun is not read.</summary>
    public AuditResult FoundWithout(ObjectType noun) => Found(builder =>
    {
        Mistake(builder);
        builder.Unread(noun.Noun);
    }, InDesign, Id);

    /// <summary>What is found in its neighbour.</summary>
    public AuditResult FoundInNeighbour() => Found(Neighbour, InNeighbour);

    /// <inheritdoc/>
    public override string ToString() => Id + " " + Identity;

    private AuditResult Found(Action<DeploymentBuilder> edit, (string From, string To)? inDesign, params string[] ids)
    {
        var builder = Subject == CheckSubject.Design ? SafeWorld.Deployment : GoodWorld.Deployment;
        edit(builder);
        return CheckRunner.Run(new CheckScope(CheckCatalog.Choose(Subject, ids, []), builder.Build(),
            WithoutDesign ? null : Design(inDesign), new DateTime(2026, 6, 1)) { Subject = Subject });
    }

    private DesignDocument Design((string From, string To)? change)
    {
        var good = Subject == CheckSubject.Design ? SafeWorld.Design : GoodWorld.Design;
        if (change is not { } its) return good;
        var text = good.Text.Replace(its.From, its.To, StringComparison.Ordinal);
        if (text == good.Text) throw new InvalidOperationException("The design does not say " + its.From);
        return DesignFile.Parse("good.e911.json", text);
    }
}
