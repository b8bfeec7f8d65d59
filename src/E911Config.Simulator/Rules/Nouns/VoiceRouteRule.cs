namespace E911Config.Simulator.Rules;

/// <summary>A route without trunks or usages is allowed, with a warning; hiding the caller needs a number to show instead.</summary>
internal sealed class VoiceRouteRule : NounRule
{
    public override void Complete(Draft draft)
    {
        var route = draft.After;
        if (route.Flag("SuppressCallerId") && route.Text("AlternateCallerId").Length == 0)
            throw SimulatorException.Invalid("SuppressCallerId needs an AlternateCallerId to show instead.", route.Identity);
        Warn("PstnGatewayList", "no trunk, so no call can leave by it");
        Warn("PstnUsages", "no PSTN usage, so no caller can reach it");

        void Warn(string list, string lack)
        {
            if (route.List(list).Count == 0 && (draft.Before is null || draft.Before.List(list).Count > 0))
                draft.Warnings.Add($"The voice route \"{route.Identity}\" has {lack}: nobody can make PSTN calls over it.");
        }
    }
}
