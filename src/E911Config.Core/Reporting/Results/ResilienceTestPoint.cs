using System;
using System.Linq;
using E911Config.Core.Resilience;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>A single point of failure, with everybody whom it hurts.</summary>
public sealed class ResilienceTestPoint
{
    private readonly SetHarm harm;

    internal ResilienceTestPoint(SetHarm harm)
    {
        this.harm = harm;
        NetworkSites = new TextList(harm.Calls.Select(hurt => CallerText.Where(hurt.Call.Group.NetworkSite))
            .Distinct(StringComparer.OrdinalIgnoreCase));
        Effect = HarmText.Of(harm);
        WayOut = HarmText.WaysOut(harm);
    }

    /// <summary>What fails, by the name that <c>-Failed</c> takes.</summary>
    public string Element => harm.Elements[0];

    /// <summary>The element as views show it: what cannot be seen by its number.</summary>
    public string ElementText => Visible.Of(Element);

    /// <summary>The worst that is lost: the call, else the location; Unknown if nothing else can be told.</summary>
    public Loss Loses => harm.Loses;

    /// <summary>How many groups of callers lose that.</summary>
    public int Groups => harm.Worst.Groups;

    /// <summary>How many callers these are; each class counts once, wherever it sits.</summary>
    public long Count => harm.Worst.Callers;

    /// <summary>How many groups lose the call.</summary>
    public int GroupsLosingCall => harm.Call.Groups;

    /// <summary>How many callers lose the call.</summary>
    public long CountLosingCall => harm.Call.Callers;

    /// <summary>How many groups lose the location, and keep the call.</summary>
    public int GroupsLosingLocation => harm.Location.Groups;

    /// <summary>How many callers lose the location, and keep the call.</summary>
    public long CountLosingLocation => harm.Location.Callers;

    /// <summary>Of how many groups it cannot be told what becomes of their calls.</summary>
    public int GroupsUnknown => harm.Unknown.Groups;

    /// <summary>Where they are.</summary>
    public TextList NetworkSites { get; }

    /// <summary>Who loses what, in words.</summary>
    public string Effect { get; }

    /// <summary>
    /// What is there already that would save them, the nearest thing for each: another trunk in a route, another pool. Empty where it
    /// cannot be told what is lost.
    /// </summary>
    public string WayOut { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Loses} by {ElementText}";
}
