using E911Config.Core.Deployment;

namespace E911Config.Simulator.Rules;

/// <summary>The links of a route, given as a list or as one text with commas; the list counts where both are given.</summary>
internal sealed class InterRegionRouteRule : PairRule
{
    private const string Links = "NetworkRegionLinks";
    private const string Text = "NetworkRegionLinkIDs";

    public InterRegionRouteRule()
        : base("NetworkRegionID1", "NetworkRegionID2")
    {
    }

    public override void Complete(Draft draft)
    {
        if (draft.Parameter(Text) is string text && !draft.Gives(Links))
        {
            draft.After = draft.After.With(Links, Property.Split(text, ','));
            ReferenceCheck.Check(draft);
        }

        base.Complete(draft);
    }
}
